import { expect, it } from 'vitest';

import { meantCells } from './meant-cells';

const self = { rowId: 'a', columnId: 'a' };
const pair = { rowId: 'a', columnId: 'b' };

it('leave out an object with itself, unless nothing else is meant', () => {
  expect(meantCells([self, pair])).toEqual([pair]);
  expect(meantCells([self])).toEqual([self]);
});
