import { expect, it } from 'vitest';

import { anId } from '@/lib/orca/testing/builders';

import { isToldAsOne, nothingMissed, withMissed } from './missed-changes';

const actorId = anId();

const missedAt = (...seconds: readonly number[]) =>
  seconds
    .map((second, at) => ({
      version: at + 1,
      batchId: anId(),
      actorId,
      at: new Date(second * 1_000).toISOString(),
      diff: [],
    }))
    .reduce(withMissed, nothingMissed);

it('tells a few changes of a short break one by one', () => {
  expect(isToldAsOne(missedAt(1, 2, 3), 2_000)).toBe(false);
  expect(missedAt(1, 2, 3).few).toHaveLength(3);
});

it('tells many as one line, and those of a long break', () => {
  expect(isToldAsOne(missedAt(1, 2, 3, 4), 2_000)).toBe(true);
  expect(isToldAsOne(missedAt(1), 30_000)).toBe(true);
});

it('sees by the changes that a machine has slept', () => {
  expect(isToldAsOne(missedAt(0, 600), 500)).toBe(true);
});

it('keeps of many only how many, and by whom', () => {
  const many = missedAt(...Array.from({ length: 500 }, (_, second) => second));
  expect(many).toMatchObject({ count: 500, few: [] });
  expect([...many.actorIds]).toEqual([actorId]);
});
