import { expect, it } from 'vitest';

import { endsGroup, groupAt, groupRuns } from './grid-groups';

const groups = [
  { start: 0, label: 'Discover' },
  { start: 4, label: 'Borrow' },
  { start: 9, label: 'Give back' },
];

it('knows the group of a row, and after which rows another begins', () => {
  expect(groupAt(groups, 3)).toBe('Discover');
  expect(groupAt(groups, 4)).toBe('Borrow');
  expect(groupAt(undefined, 4)).toBeUndefined();
  expect([2, 3, 8, 9].filter((row) => endsGroup(groups, row))).toEqual([3, 8]);
});

it('draws the groups that something of is drawn, cut where the frozen rows end', () => {
  expect(groupRuns(groups, { from: 2, to: 20, first: 2, last: 6 })).toEqual([
    { label: 'Discover', start: 2, end: 4, goesOn: true },
    { label: 'Borrow', start: 4, end: 9, goesOn: false },
  ]);
  expect(groupRuns(groups, { from: 0, to: 2, first: 0, last: 1 })).toEqual([
    { label: 'Discover', start: 0, end: 2, goesOn: false },
  ]);
  expect(groupRuns(groups, { from: 5, to: 20, first: 12, last: 19 })).toEqual([
    { label: 'Give back', start: 9, end: 20, goesOn: false },
  ]);
});
