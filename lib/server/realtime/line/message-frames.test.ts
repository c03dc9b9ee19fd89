import { expect, it } from 'vitest';

import { frameBytes, messageFrames } from './message-frames';

it.each<readonly [number, readonly number[]]>([
  [0, [0x81, 0]],
  [125, [0x81, 125]],
  [126, [0x81, 126, 0, 126]],
  [frameBytes, [0x81, 126, 250, 0]],
])('frames a text of %i bytes as RFC 6455 wants it', (length, header) => {
  const [frame, ...others] = messageFrames('x'.repeat(length));
  expect(others).toEqual([]);
  expect([...(frame?.subarray(0, header.length) ?? [])]).toEqual(header);
  expect(frame?.subarray(header.length).toString()).toHaveLength(length);
});

it('counts bytes and not characters', () => {
  const text = 'ä€😀'.repeat(20);
  const [frame] = messageFrames(text);
  expect([...(frame?.subarray(0, 4) ?? [])]).toEqual([0x81, 126, 0, 180]);
  expect(frame?.subarray(4).toString()).toBe(text);
});

it.each([frameBytes + 1, 2 * frameBytes, 3 * frameBytes + 7])(
  'cuts a message of %i bytes into frames that are put together again',
  (length) => {
    const text = '€'.repeat(length).slice(0, Math.ceil(length / 3));
    for (const payload of [text, Buffer.from(text)]) {
      const frames = messageFrames(payload);
      expect(frames).toHaveLength(Math.ceil(Buffer.byteLength(text) / frameBytes));
      expect(frames.map((frame) => frame[0])).toEqual(
        frames.map((_, at) => {
          const opcode = at > 0 ? 0 : typeof payload === 'string' ? 1 : 2;
          return at === frames.length - 1 ? 0x80 | opcode : opcode;
        }),
      );
      const whole = Buffer.concat(frames.map((frame) => frame.subarray(frame[1] === 126 ? 4 : 2)));
      expect(whole.equals(Buffer.from(text))).toBe(true);
    }
  },
);
