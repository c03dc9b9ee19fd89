import { describe, expect, it } from 'vitest';

import { clampedPosition, movedFocus, type GridExtent } from './grid-navigation';

const extent: GridExtent = { rowMin: 0, rowCount: 100, columnCount: 20, pageRows: 10 };
const middle = { row: 50, column: 10 };
const press = (key: string, withControl = false, from = middle) =>
  movedFocus(from, { key, withControl }, extent);

describe('movedFocus', () => {
  it('moves one cell with an arrow', () => {
    expect(press('ArrowUp')).toEqual({ row: 49, column: 10 });
    expect(press('ArrowDown')).toEqual({ row: 51, column: 10 });
    expect(press('ArrowLeft')).toEqual({ row: 50, column: 9 });
    expect(press('ArrowRight')).toEqual({ row: 50, column: 11 });
  });

  it('stays inside at every edge', () => {
    expect(press('ArrowUp', false, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(press('ArrowLeft', false, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(press('ArrowDown', false, { row: 99, column: 19 })).toEqual({ row: 99, column: 19 });
    expect(press('PageDown', false, { row: 95, column: 3 })).toEqual({ row: 99, column: 3 });
    expect(press('PageUp', false, { row: 4, column: 3 })).toEqual({ row: 0, column: 3 });
  });

  it('goes to the ends of a row, of a column and of the grid', () => {
    expect(press('Home')).toEqual({ row: 50, column: 0 });
    expect(press('End')).toEqual({ row: 50, column: 19 });
    expect(press('Home', true)).toEqual({ row: 0, column: 0 });
    expect(press('End', true)).toEqual({ row: 99, column: 19 });
    expect(press('ArrowDown', true)).toEqual({ row: 99, column: 10 });
    expect(press('ArrowLeft', true)).toEqual({ row: 50, column: 0 });
  });

  it('passes over one page of rows', () => {
    expect(press('PageDown')).toEqual({ row: 60, column: 10 });
    expect(press('PageUp')).toEqual({ row: 40, column: 10 });
  });

  it('reaches the column heads where they are focusable, but not by Control and Home', () => {
    const withHeads = { ...extent, rowMin: -1 } as const;
    const first = { row: 0, column: 4 };
    expect(movedFocus(first, { key: 'ArrowUp', withControl: false }, withHeads)?.row).toBe(-1);
    expect(movedFocus(first, { key: 'Home', withControl: true }, withHeads)?.row).toBe(0);
  });

  it('knows no other key', () => {
    expect(press('a')).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(press('PageDown', true)).toBeUndefined();
  });
});

describe('clampedPosition', () => {
  it('falls back to the first place of an empty grid', () => {
    const empty = { rowMin: 0, rowCount: 0, columnCount: 0 } as const;
    expect(clampedPosition(middle, empty)).toEqual({ row: 0, column: 0 });
  });
});
