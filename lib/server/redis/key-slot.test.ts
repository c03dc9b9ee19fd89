import { expect, it } from 'vitest';

import { keySlot } from './key-slot';

it.each([
  ['123456789', 12_739],
  ['foo', 12_182],
  ['{foo}:bar', 12_182],
  ['bar{foo}{zoo}', 12_182],
])('finds the slot of %s', (key, slot) => {
  expect(keySlot(key)).toBe(slot);
});

it('takes an empty tag for a part of the key', () => {
  expect(keySlot('{}foo')).not.toBe(keySlot('{}bar'));
});
