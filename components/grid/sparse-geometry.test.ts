import { describe, expect, it } from 'vitest';

import { isInView, sparseBox, sparsePointer } from './sparse-geometry';

const sizes = { rowHeight: 40, columnWidth: 100, headHeight: 60, headWidth: 150 };
const extent = { rowCount: 3, columnCount: 4 };

describe('a grid of equal cells', () => {
  it('knows where a cell stands without an element for it', () => {
    expect(sparseBox({ row: 2, column: 1 }, sizes)).toEqual({
      top: 140,
      left: 250,
      width: 100,
      height: 40,
    });
  });

  it('knows which cell a point is in, and how far into it', () => {
    expect(sparsePointer({ left: 275, top: 150 }, sizes, extent)).toEqual({
      row: 2,
      column: 1,
      x: 0.25,
      y: 0.25,
    });
  });

  it('knows no cell on the heads and behind the last one', () => {
    expect(sparsePointer({ left: 149, top: 150 }, sizes, extent)).toBeUndefined();
    expect(sparsePointer({ left: 275, top: 59 }, sizes, extent)).toBeUndefined();
    expect(sparsePointer({ left: 550, top: 150 }, sizes, extent)).toBeUndefined();
    expect(sparsePointer({ left: 275, top: 180 }, sizes, extent)).toBeUndefined();
  });

  it('draws only what is in view or just beside it', () => {
    const view = { rows: { startIndex: 2, endIndex: 8 }, columns: { startIndex: 0, endIndex: 3 } };
    expect(isInView({ row: 1, column: 4 }, view)).toBe(true);
    expect(isInView({ row: 0, column: 4 }, view)).toBe(false);
    expect(isInView({ row: 5, column: 5 }, view)).toBe(false);
    expect(isInView({ row: 5, column: 1 }, { ...view, rows: null })).toBe(false);
  });
});
