import { expect, it } from 'vitest';

import { lookEveryMs, Silences } from './silences';

/** Looks as often as it should until so many milliseconds have gone by, and gives whom it found silent at last. */
function lookUntil(endMs: number, speaking: readonly number[]): readonly number[] {
  let nowMs = 0;
  const silences = new Silences(() => nowMs);
  silences.heard(1);
  silences.heard(2);
  let found: readonly number[] = [];
  while (nowMs < endMs) {
    nowMs += lookEveryMs;
    for (const id of speaking) silences.heard(id);
    found = silences.look();
  }
  return found;
}

it('finds whoever has not been heard for half a minute', () => {
  expect(lookUntil(30_000, [2])).toEqual([]);
  expect(lookUntil(35_000, [2])).toEqual([1]);
});

it('blames nobody where all were stopped together', () => {
  let nowMs = 0;
  const silences = new Silences(() => nowMs);
  silences.heard(1);
  nowMs = 120_000;
  expect(silences.look()).toEqual([]);
});

it('forgets who is gone', () => {
  let nowMs = 0;
  const silences = new Silences(() => nowMs);
  silences.heard(1);
  silences.forget(1);
  for (; nowMs < 60_000; nowMs += lookEveryMs) expect(silences.look()).toEqual([]);
});
