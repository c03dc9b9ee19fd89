import { expect, it } from 'vitest';

import { nextMissing, noneMissingText } from './next-missing';

const placeOf = new Map([
  ['a', 0],
  ['b', 1],
  ['c', 2],
]);
const yeses = [
  { rowId: 'a', columnId: 'b' },
  { rowId: 'a', columnId: 'c' },
  { rowId: 'b', columnId: 'c' },
];
const asked = { focused: undefined, placeOf, isShown: () => true };

it('goes from one to the next, and around', () => {
  expect(nextMissing(yeses, { ...asked, focused: undefined })).toEqual({
    rowId: 'b',
    columnId: 'a',
  });
  const second = nextMissing(yeses, { ...asked, focused: { rowId: 'b', columnId: 'a' } });
  expect(second).toEqual({ rowId: 'c', columnId: 'a' });
  const third = nextMissing(yeses, { ...asked, focused: second });
  expect(third).toEqual({ rowId: 'c', columnId: 'b' });
  expect(nextMissing(yeses, { ...asked, focused: third })).toEqual({ rowId: 'b', columnId: 'a' });
});

it('goes on from one that has been answered meanwhile', () => {
  expect(nextMissing(yeses.slice(1), { ...asked, focused: { rowId: 'b', columnId: 'a' } })).toEqual(
    {
      rowId: 'c',
      columnId: 'a',
    },
  );
});

it('passes over what is hidden, and is nowhere where there is none', () => {
  expect(nextMissing(yeses, { ...asked, isShown: ({ rowId }) => rowId === 'c' })).toEqual({
    rowId: 'c',
    columnId: 'a',
  });
  expect(nextMissing([], asked)).toBeUndefined();
});

it('says that those are hidden which are not asked', () => {
  expect(noneMissingText(0)).toBe('Every yes was asked the other way too.');
  expect(noneMissingText(2)).toContain('2 not asked are filtered out.');
});
