import { expect, it } from 'vitest';

import { growingPause } from './growing-pause';

const bounds = { firstMs: 500, maxMs: 5_000 };

it('doubles from the first to the longest pause', () => {
  const pauses = [0, 1, 2, 3, 4, 1_000].map((n) => growingPause(n, bounds, () => 0.5));
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
});

it('is a quarter shorter or longer, as the dice fall', () => {
  expect(growingPause(0, bounds, () => 0)).toBe(375);
  expect(growingPause(0, bounds, () => 1)).toBe(625);
});
