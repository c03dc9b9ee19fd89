import { expect, it } from 'vitest';

import { type Change } from '@/lib/contracts/operations';
import { anId } from '@/lib/orca/testing/builders';

import { isToldAsOne } from './catch-up';

const changesAt = (...seconds: readonly number[]): readonly Change[] =>
  seconds.map((second, at) => ({
    version: at + 1,
    batchId: anId(),
    actorId: anId(),
    at: new Date(second * 1_000).toISOString(),
    diff: [],
  }));

it('tells a few changes of a short break one by one', () => {
  expect(isToldAsOne({ changes: changesAt(1, 2, 3), awayMs: 2_000 })).toBe(false);
});

it('tells many as one line, and those of a long break', () => {
  expect(isToldAsOne({ changes: changesAt(1, 2, 3, 4), awayMs: 2_000 })).toBe(true);
  expect(isToldAsOne({ changes: changesAt(1), awayMs: 30_000 })).toBe(true);
});

it('sees by the changes that a machine has slept', () => {
  expect(isToldAsOne({ changes: changesAt(0, 600), awayMs: 500 })).toBe(true);
});
