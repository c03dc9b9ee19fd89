import { expect, it } from 'vitest';

import { nextSaveStateMs, saveStateOf, type Reach, type SaveState } from './save-state';

const well: Reach = {
  ended: undefined,
  unansweredSinceMs: undefined,
  areKept: true,
  cutOffSinceMs: undefined,
  isCutOffProved: false,
};

it.each<[SaveState, Partial<Reach>]>([
  ['saved', {}],
  ['saved', { cutOffSinceMs: 4_000 }],
  ['offline', { cutOffSinceMs: 3_000 }],
  ['saving', { unansweredSinceMs: 4_000 }],
  ['waiting', { unansweredSinceMs: 3_000 }],
  ['waiting', { unansweredSinceMs: 5_000, cutOffSinceMs: 3_000 }],
  ['waiting', { unansweredSinceMs: 5_000, cutOffSinceMs: 5_000, isCutOffProved: true }],
  ['saving', { unansweredSinceMs: 4_000, areKept: false }],
  ['unkept', { unansweredSinceMs: 3_000, areKept: false }],
  ['signed_out', { ended: 'signed_out', unansweredSinceMs: 1_000 }],
  ['gone', { ended: 'gone' }],
])('five seconds in it is “%s” after %o', (state, reach) => {
  expect(saveStateOf({ ...well, ...reach }, 5_000)).toBe(state);
});

it('says when to look again', () => {
  const reach = { ...well, unansweredSinceMs: 4_000, cutOffSinceMs: 1_000 };
  expect(nextSaveStateMs(reach, 5_000)).toBe(5_500);
  expect(nextSaveStateMs(well, 5_000)).toBeUndefined();
});
