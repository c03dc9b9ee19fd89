import { describe, expect, it } from 'vitest';

import { gridAxis } from './grid-axis';
import { boxOf, gridGeometry, pointerAt } from './grid-geometry';
import { isNearView, scrolledTo, windowOf } from './grid-window';

const heights = [40, 80, 40, 40, 200, 40, 40, 40];
const partsOf = (frozen: { readonly rows: number; readonly columns: number }) => {
  return {
    rows: gridAxis({
      count: heights.length,
      frozen: frozen.rows,
      sizeOf: (row) => heights[row] ?? 0,
    }),
    columns: gridAxis({ count: 20, frozen: frozen.columns, sizeOf: () => 100 }),
    headWidth: 150,
    headHeight: 60,
    zoom: 1,
    hasRowGroups: false,
    hasColumnGroups: false,
    hasRowsEnd: true,
    hasColumnsEnd: true,
    rowTotalsPx: 70,
    columnTotalsPx: 30,
    isWide: true,
  };
};
const geometryOf = (frozen: { readonly rows: number; readonly columns: number }) =>
  gridGeometry(partsOf(frozen));
const geometry = geometryOf({ rows: 0, columns: 0 });
const frozen = geometryOf({ rows: 1, columns: 1 });
const view = { scrollLeft: 0, scrollTop: 0, width: 600, height: 300 };
const scrolled = { ...view, scrollLeft: 250, scrollTop: 100 };

describe('where cells stand', () => {
  it('is known without an element for it', () => {
    expect(boxOf({ row: 2, column: 1 }, geometry)).toEqual({
      top: 180,
      left: 250,
      width: 100,
      height: 40,
    });
  });

  it('leaves room to write the names of groups of rows across, and on a phone for a line of it', () => {
    const grouped = { ...partsOf({ rows: 0, columns: 0 }), hasRowGroups: true, zoom: 1.5 };
    expect(gridGeometry(grouped)).toMatchObject({ bandLeft: 120, left: 270 });
    expect(gridGeometry({ ...grouped, isWide: false })).toMatchObject({ bandLeft: 30, left: 180 });
  });

  it('leaves room for all that comes after them', () => {
    expect(geometry).toMatchObject({ width: 150 + 2_000 + 128 + 70, height: 60 + 520 + 44 + 30 });
  });
});

describe('a point of the view', () => {
  it('is in a cell, and somewhere in it', () => {
    expect(pointerAt({ left: 275, top: 140 }, view, geometry)).toEqual({
      row: 1,
      column: 1,
      x: 0.25,
      y: 0.5,
    });
    expect(pointerAt({ left: 275, top: 140 }, scrolled, geometry)).toMatchObject({
      row: 3,
      column: 3,
    });
  });

  it('is in a frozen cell whatever is scrolled', () => {
    expect(pointerAt({ left: 160, top: 70 }, scrolled, frozen)).toMatchObject({
      row: 0,
      column: 0,
    });
    expect(pointerAt({ left: 260, top: 70 }, scrolled, frozen)).toMatchObject({
      row: 0,
      column: 3,
    });
  });

  it('is on a head, or on nothing beside the cells and on the corner', () => {
    expect(pointerAt({ left: 275, top: 20 }, view, geometry)).toMatchObject({ row: -1, column: 1 });
    expect(pointerAt({ left: 20, top: 70 }, view, geometry)).toMatchObject({ row: 0, column: -1 });
    expect(pointerAt({ left: 20, top: 20 }, view, geometry)).toBeUndefined();
    expect(pointerAt({ left: 275, top: 700 }, view, geometry)).toBeUndefined();
  });
});

describe('what is in view', () => {
  it('begins after the heads and what is frozen', () => {
    expect(windowOf(scrolled, geometry)).toMatchObject({ firstRow: 1, firstColumn: 2 });
    expect(windowOf(scrolled, frozen)).toMatchObject({
      frozenRows: 1,
      frozenColumns: 1,
      firstRow: 2,
      lastRow: 4,
      firstColumn: 3,
      lastColumn: 6,
    });
  });

  it('ends where the totals begin', () => {
    const { lastRow, lastColumn } = windowOf(view, geometry);
    // 210 px of rows and 380 px of columns are left of the view.
    expect([lastRow, lastColumn]).toEqual([4, 3]);
    expect(windowOf({ ...view, height: 291 }, geometry).lastRow).toBe(4);
    expect(windowOf({ ...view, height: 289 }, geometry).lastRow).toBe(3);
  });

  it('counts frozen cells as near', () => {
    const window = windowOf(scrolled, frozen);
    expect(isNearView({ row: 0, column: 0 }, window)).toBe(true);
    expect(isNearView({ row: 0, column: 1 }, window)).toBe(false);
    expect(isNearView({ row: 3, column: 4 }, window)).toBe(true);
  });
});

describe('scrolling to a cell', () => {
  it('goes as little as it takes, free of heads, frozen cells and totals', () => {
    expect(scrolledTo({ row: 5, column: 5 }, view, geometry)).toEqual({
      // 440 px of rows in 300 - 60 - 30, 600 px of columns in 600 - 150 - 70.
      scrollTop: 230,
      scrollLeft: 220,
    });
    expect(scrolledTo({ row: 1, column: 1 }, scrolled, frozen)).toEqual({
      scrollTop: 0,
      scrollLeft: 0,
    });
  });

  it('stays for what is in view, for frozen cells and along the axis of a head', () => {
    expect(scrolledTo({ row: 0, column: 0 }, scrolled, frozen)).toEqual({
      scrollTop: 100,
      scrollLeft: 250,
    });
    expect(scrolledTo({ row: -1, column: 4 }, scrolled, geometry)).toEqual({
      scrollTop: 100,
      scrollLeft: 250,
    });
  });

  it('shows the beginning of what is larger than the view', () => {
    const low = { ...view, height: 200 };
    expect(scrolledTo({ row: 4, column: 0 }, low, geometry).scrollTop).toBe(200);
  });
});
