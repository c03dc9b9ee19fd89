import { expect, it } from 'vitest';

import { textFrame } from './text-frame';

it.each<readonly [number, readonly number[]]>([
  [0, [0x81, 0]],
  [125, [0x81, 125]],
  [126, [0x81, 126, 0, 126]],
  [65_535, [0x81, 126, 255, 255]],
  [65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  [16_777_216, [0x81, 127, 0, 0, 0, 0, 1, 0, 0, 0]],
])('frames a text of %i bytes as RFC 6455 wants it', (length, header) => {
  const frame = textFrame('x'.repeat(length));
  expect([...frame.subarray(0, header.length)]).toEqual(header);
  expect(frame.subarray(header.length).toString()).toHaveLength(length);
});

it('counts bytes and not characters', () => {
  const text = 'ä€😀'.repeat(20);
  const frame = textFrame(text);
  expect([...frame.subarray(0, 4)]).toEqual([0x81, 126, 0, 180]);
  expect(frame.subarray(4).toString()).toBe(text);
});
