import { expect, it } from 'vitest';

import { CommitLine } from './commit-line';

const limits = {
  waitingMax: 4,
  waitingSizeMax: 100,
  groupMax: 3,
  groupSizeMax: 50,
  groupOperationsMax: 9,
};

const load = (size: number, operations = 1) => ({ size, operations });

function aLine(...sizes: readonly number[]) {
  const line = new CommitLine<number>(limits);
  const joined = sizes.map((size) => line.join(size, load(size)));
  return { line, joined };
}

it('lets go together what came, in order, up to a number', () => {
  const { line } = aLine(1, 2, 3, 4);
  expect([line.next(), line.next(), line.next()]).toEqual([[1, 2, 3], [4], []]);
});

it('ends a group before it grows too large, and never makes an empty one', () => {
  const { line } = aLine(20, 30, 1);
  expect([line.next(), line.next()]).toEqual([[20, 30], [1]]);
  const large = aLine(60, 1);
  expect([large.line.next(), large.line.next()]).toEqual([[60], [1]]);
});

it('ends a group before it takes too long, so that others’ turns come', () => {
  const { line } = aLine();
  for (const [item, operations] of [4, 5, 30, 2].entries()) line.join(item, load(1, operations));
  expect([line.next(), line.next(), line.next()]).toEqual([[0, 1], [2], [3]]);
});

it('turns away whoever comes when too many wait, until some have gone', () => {
  const { line, joined } = aLine(1, 1, 1, 1, 1);
  expect(joined).toEqual([true, true, true, true, false]);
  line.next();
  expect(line.join(1, load(1))).toBe(true);
});

it('turns away what would be too much to keep, but nothing that waits alone', () => {
  const { line, joined } = aLine(60, 50, 40);
  expect(joined).toEqual([true, false, true]);
  line.next();
  line.next();
  expect([line.join(500, load(500)), line.join(1, load(1))]).toEqual([true, false]);
});
