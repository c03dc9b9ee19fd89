import { describe, expect, it } from 'vitest';

import { aDocument, anObject } from '@/lib/orca/testing/builders';
import { matrixOrder } from '@/lib/orca/views/nested/matrix-order';

import {
  addressAt,
  addressOfHead,
  cellOfAddress,
  cellAt,
  cellsInBlock,
  headAt,
  matrixAxes,
  positionAt,
  positionOf,
} from './matrix-axes';

const axis = (...ids: readonly string[]) => ({ ids, groups: [] });
const plain = matrixAxes(axis('a', 'b', 'c'), axis('c', 'a', 'b'), false);
const turned = matrixAxes(axis('a', 'b', 'c'), axis('c', 'a', 'b'), true);

describe('the axes of a matrix', () => {
  it('say which cell is where, turned round or not', () => {
    expect(cellAt(plain, { row: 1, column: 0 })).toEqual({ rowId: 'b', columnId: 'c' });
    expect(cellAt(turned, { row: 1, column: 0 })).toEqual({ rowId: 'c', columnId: 'b' });
    expect(cellAt(plain, { row: -1, column: 0 })).toBeUndefined();
    expect(cellAt(plain, { row: 3, column: 0 })).toBeUndefined();
  });

  it('find every cell again', () => {
    for (const axes of [plain, turned]) {
      for (const row of [0, 1, 2]) {
        for (const column of [0, 1, 2]) {
          const cell = cellAt(axes, { row, column });
          expect(cell && positionOf(axes, cell)).toEqual({ row, column });
        }
      }
    }
    expect(positionOf(plain, { rowId: 'a', columnId: 'gone' })).toBeUndefined();
  });

  it('say whose head one is on', () => {
    expect(headAt(plain, { row: -1, column: 2 })).toBe('b');
    expect(headAt(plain, { row: 2, column: -1 })).toBe('c');
    expect(headAt(plain, { row: 0, column: 0 })).toBeUndefined();
  });

  it('list the cells of a block row by row', () => {
    expect(cellsInBlock(plain, { top: 0, left: 1, bottom: 1, right: 2 })).toEqual([
      { rowId: 'a', columnId: 'a' },
      { rowId: 'a', columnId: 'b' },
      { rowId: 'b', columnId: 'a' },
      { rowId: 'b', columnId: 'b' },
    ]);
  });
});

it('names a cell in an address also where it is not shown', () => {
  const [a, b, c] = [anObject(), anObject(), anObject()];
  const order = matrixOrder(aDocument(a, b, c));
  const [first, second] = order.objects;
  expect(cellOfAddress(order, { row: b.id, column: c.id })).toEqual({
    rowId: b.id,
    columnId: c.id,
  });
  expect(cellOfAddress(order, { row: 'head' })).toEqual({
    rowId: first?.id,
    columnId: second?.id,
  });
});

describe('the address of the focus', () => {
  it('leads back to every cell and head', () => {
    for (const axes of [plain, turned]) {
      for (const position of [
        { row: 0, column: 2 },
        { row: -1, column: 1 },
        { row: 2, column: -1 },
      ]) {
        expect(positionAt(axes, addressAt(axes, position))).toEqual(position);
      }
    }
  });

  it('names a head by its object', () => {
    for (const axes of [plain, turned]) {
      expect(positionAt(axes, addressOfHead(axes, 'row', 'b'))).toEqual({ row: 1, column: -1 });
      expect(positionAt(axes, addressOfHead(axes, 'column', 'b'))).toEqual({ row: -1, column: 2 });
    }
  });

  it('is the first pair of two objects where it says nothing, and the nearest where it is wrong', () => {
    expect(positionAt(plain, {})).toEqual({ row: 0, column: 0 });
    expect(positionAt(matrixAxes(axis('a', 'b'), axis('a', 'b'), false), {})).toEqual({
      row: 0,
      column: 1,
    });
    expect(positionAt(plain, { row: 'gone', column: 'b' })).toEqual({ row: 0, column: 2 });
    const last = { row: 1, column: 2 };
    expect(positionAt(plain, { row: 'gone', column: 'a' }, last)).toEqual({ row: 1, column: 1 });
    const shorter = matrixAxes(axis('a'), axis('a', 'b'), false);
    expect(positionAt(shorter, { row: 'gone', column: 'gone' }, last)).toEqual({
      row: 0,
      column: 1,
    });
    expect(positionAt(matrixAxes(axis('a'), axis('a'), false), {})).toEqual({ row: 0, column: 0 });
  });
});
