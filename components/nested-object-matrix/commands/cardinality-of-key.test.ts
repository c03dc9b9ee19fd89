import { expect, it } from 'vitest';

import { cardinalityOfKey } from './cardinality-of-key';

it('is a digit only of a block, and never none', () => {
  expect(cardinalityOfKey('*', false)).toEqual({ min: 0, max: null });
  expect(cardinalityOfKey('+', true)).toEqual({ min: 1, max: null });
  expect(cardinalityOfKey('3', true)).toEqual({ min: 3, max: 3 });
  expect(cardinalityOfKey('3', false)).toBeUndefined();
  expect(cardinalityOfKey('0', true)).toBeUndefined();
});
