import { expect, it } from 'vitest';

import { percentOf } from './percent-of';

it('is whole only where nothing is left', () => {
  expect(percentOf(999, 1_000)).toBe(99);
  expect(percentOf(1_000, 1_000)).toBe(100);
});

it('is nothing of nothing', () => {
  expect(percentOf(0, 0)).toBe(0);
});
