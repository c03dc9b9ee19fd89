import { describe, expect, it } from 'vitest';

import { Intake } from './intake';

/** The pauses of somebody who sends a batch so often and does not wait. */
function pausesOf({ seconds = 60, perSecond = 1, operations = 1, length = 300 }): number {
  const intake = new Intake(0);
  let paused = 0;
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const nowMs = (n * 1_000) / perSecond;
    if (intake.takeBatch(nowMs, length, operations) > 0) paused += 1;
  }
  return paused;
}

describe('Intake', () => {
  it.each([
    ['ten edits a second for a minute', { perSecond: 10 }],
    [
      'a paste of a thousand and its undoing at once',
      { seconds: 1, perSecond: 2, operations: 1_000 },
    ],
    ['a paste of a hundred every second', { operations: 100 }],
    ['long texts', { seconds: 3, perSecond: 30, length: 60_000 }],
  ])('lets through %s', (_, sent) => {
    expect(pausesOf(sent)).toBe(0);
  });

  it.each([
    ['200 operations a second one by one', { seconds: 10, perSecond: 200 }],
    ['200 operations a second in batches of ten', { perSecond: 20, operations: 10 }],
    ['200 operations a second in batches of a hundred', { perSecond: 2, operations: 100 }],
    ['frame after full frame', { seconds: 10, perSecond: 60, length: 64_000 }],
  ])('throttles %s', (_, sent) => {
    expect(pausesOf(sent)).toBeGreaterThan(10);
  });

  it('has enough of batches that are none', () => {
    const intake = new Intake(0);
    const taken = Array.from({ length: 21 }, () => intake.takeUnreadable(0));
    expect(taken.filter(Boolean)).toHaveLength(20);
    expect(intake.takeUnreadable(6_000)).toBe(true);
  });
});
