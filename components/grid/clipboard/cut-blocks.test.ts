import { expect, it } from 'vitest';

import { cutBlocks } from './cut-blocks';

const all = {
  frozenRows: 0,
  frozenColumns: 0,
  firstRow: 0,
  lastRow: 9,
  firstColumn: 0,
  lastColumn: 9,
};
const cut = { rowIds: ['a', 'b'], columnIds: ['x'] };

it('is one block as long as rows and columns stand side by side', () => {
  const shown = { rowIds: ['n', 'b', 'a', 'c'], columnIds: ['w', 'x'] };
  expect(cutBlocks(cut, shown, all)).toEqual([{ top: 1, bottom: 2, left: 1, right: 1 }]);
});

it('is taken apart by what comes in between, and leaves out what is not shown', () => {
  const shown = { rowIds: ['a', 'n', 'b'], columnIds: ['x'] };
  expect(cutBlocks(cut, shown, all)).toEqual([
    { top: 0, bottom: 0, left: 0, right: 0 },
    { top: 2, bottom: 2, left: 0, right: 0 },
  ]);
  expect(cutBlocks(cut, { ...shown, columnIds: ['y'] }, all)).toEqual([]);
});

it('is not drawn out of view, unless it is frozen', () => {
  const shown = { rowIds: ['a', 'n', 'b'], columnIds: ['x'] };
  const below = { ...all, firstRow: 2 };
  expect(cutBlocks(cut, shown, below).map(({ top }) => top)).toEqual([2]);
  expect(cutBlocks(cut, shown, { ...below, frozenRows: 1 })).toHaveLength(2);
});
