import { describe, expect, it } from 'vitest';

import { gridAxis } from '../geometry/grid-axis';
import { type GridGeometry } from '../geometry/grid-geometry';
import { cellNear, edgeScroll, isBesideCells } from './cell-near';

const rows = gridAxis({ count: 100, frozen: 1, sizeOf: () => 20 });
const columns = gridAxis({ count: 50, sizeOf: () => 50 });
const geometry: GridGeometry = {
  rows,
  columns,
  left: 100,
  top: 30,
  bandLeft: 0,
  bandTop: 0,
  right: 40,
  bottom: 0,
  width: 100 + columns.total + 40,
  height: 30 + rows.total,
};
const view = { scrollLeft: 500, scrollTop: 200, width: 600, height: 430 };

describe('cellNear', () => {
  it('is the cell at a place in view', () => {
    expect(cellNear({ left: 110, top: 95 }, view, geometry)).toEqual({ row: 13, column: 10 });
    expect(cellNear({ left: 110, top: 40 }, view, geometry)).toEqual({ row: 0, column: 10 });
  });

  it('is the nearest in view for a place on the heads, on the totals or beside the grid', () => {
    expect(cellNear({ left: -50, top: 95 }, view, geometry)).toEqual({ row: 13, column: 10 });
    expect(cellNear({ left: 590, top: 95 }, view, geometry)).toEqual({ row: 13, column: 19 });
    expect(cellNear({ left: 5_000, top: 5_000 }, view, geometry)).toEqual({ row: 29, column: 19 });
    expect(cellNear({ left: 110, top: -9 }, view, geometry)).toEqual({ row: 0, column: 10 });
  });

  it('is the last cell where the grid ends before its view does', () => {
    const wide = { ...view, width: 9_000, height: 9_000, scrollLeft: 0, scrollTop: 0 };
    expect(cellNear({ left: 8_000, top: 8_000 }, wide, geometry)).toEqual({ row: 99, column: 49 });
  });

  it('is none where there are no cells', () => {
    const empty = { ...geometry, columns: gridAxis({ count: 0, sizeOf: () => 50 }) };
    expect(cellNear({ left: 110, top: 95 }, view, empty)).toBeUndefined();
  });
});

describe('isBesideCells', () => {
  const isBeside = (left: number, top: number) => isBesideCells({ left, top }, view, geometry);

  it('is so on heads, on frozen rows, on totals and out of the grid, not near an edge', () => {
    expect(isBeside(101, 51)).toBe(false);
    expect(isBeside(99, 51)).toBe(true);
    expect(isBeside(101, 49)).toBe(true);
    expect(isBeside(559, 429)).toBe(false);
    expect(isBeside(560, 429)).toBe(true);
    expect(isBeside(559, 430)).toBe(true);
  });
});

describe('edgeScroll', () => {
  const scroll = (left: number, top: number) => edgeScroll({ left, top }, view, geometry);

  it('rests in the middle', () => {
    expect(scroll(300, 200)).toEqual({ left: 0, top: 0 });
  });

  it('goes faster the further over an edge, up to a limit', () => {
    expect(scroll(550, 200)).toEqual({ left: 7, top: 0 });
    expect(scroll(570, 200)).toEqual({ left: 17, top: 0 });
    expect(scroll(900, 200)).toEqual({ left: 24, top: 0 });
    expect(scroll(300, 420)).toEqual({ left: 0, top: 7 });
  });

  it('goes back at the heads and at the frozen rows', () => {
    expect(scroll(110, 200)).toEqual({ left: -7, top: 0 });
    expect(scroll(300, 60)).toEqual({ left: 0, top: -7 });
    expect(scroll(-500, -500)).toEqual({ left: -24, top: -24 });
  });
});
