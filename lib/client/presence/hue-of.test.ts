import { expect, it } from 'vitest';

import { hueOf } from './hue-of';

it('gives everybody one of eight colours, and each about as often', () => {
  const counts = Array.from({ length: 8 }, () => 0);
  for (let person = 0; person < 800; person++) {
    const hue = hueOf(crypto.randomUUID());
    counts[hue] = (counts[hue] ?? 0) + 1;
  }
  expect(counts).toHaveLength(8);
  expect(Math.min(...counts)).toBeGreaterThan(50);
  expect(hueOf('01980000-0000-7000-8000-000000000001')).toBe(
    hueOf('01980000-0000-7000-8000-000000000001'),
  );
});
