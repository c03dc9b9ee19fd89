import { describe, expect, it } from 'vitest';

import { drawnWidth, edgeNear, edgeOf, resizeOfKey } from './column-resize';
import { gridAxis } from './grid-axis';
import { gridGeometry } from './grid-geometry';

const geometryOf = (frozen: number) =>
  gridGeometry({
    rows: gridAxis({ count: 3, sizeOf: () => 40 }),
    columns: gridAxis({ count: 50, frozen, sizeOf: () => 100 }),
    headWidth: 150,
    headHeight: 60,
    zoom: 1,
    hasRowGroups: true,
    hasColumnGroups: false,
    hasRowsEnd: false,
    hasColumnsEnd: false,
    rowTotalsPx: 0,
    columnTotalsPx: 0,
    isWide: false,
  });
const geometry = geometryOf(0);
const view = { scrollLeft: 0, scrollTop: 0, width: 1_000, height: 600 };

describe('the edge between two heads', () => {
  it('is near within 24 px, most of them behind it', () => {
    expect(edgeNear(266, view, geometry)).toBe(0);
    expect(edgeNear(270, view, geometry)).toBe(0);
    expect(edgeNear(290, view, geometry)).toBe(0);
    expect(edgeNear(265, view, geometry)).toBeUndefined();
    expect(edgeNear(291, view, geometry)).toBeUndefined();
  });

  it('has its handle there, within the content', () => {
    expect(edgeOf(0, view, geometry)).toEqual({ edge: 270, handle: 266, isFrozen: false });
    expect(edgeOf(49, view, geometry)).toMatchObject({ edge: 5_170, handle: 5_146 });
  });

  it('is that of the row heads before the first column', () => {
    expect(edgeNear(167, view, geometry)).toBe(-1);
    expect(edgeNear(175, view, geometry)).toBe(-1);
  });

  it('goes along with what is scrolled, and stays where columns are frozen', () => {
    const scrolled = { ...view, scrollLeft: 1_030 };
    expect(edgeNear(340, scrolled, geometry)).toBe(11);
    expect(edgeNear(270, scrolled, geometryOf(2))).toBe(0);
    expect(edgeNear(440, scrolled, geometryOf(2))).toBe(12);
  });
});

describe('a width', () => {
  it('is never so small that its edge cannot be found again', () => {
    expect(drawnWidth(3, 20, geometry)).toBe(120);
    expect(drawnWidth(3, -300, geometry)).toBe(40);
    expect(drawnWidth(-1, 10, geometry)).toBe(160);
  });

  it('is asked for by keys on heads only', () => {
    const keys = { code: '', altKey: true, shiftKey: true, ctrlKey: false, metaKey: false };
    const wider = { ...keys, key: 'ArrowRight' };
    expect(resizeOfKey({ row: -1, column: 3 }, wider, geometry)).toEqual({
      column: 3,
      sizePx: 116,
    });
    expect(resizeOfKey({ row: 1, column: -1 }, wider, geometry)).toEqual({
      column: -1,
      sizePx: 166,
    });
    expect(resizeOfKey({ row: 1, column: 3 }, wider, geometry)).toBeUndefined();
    expect(
      resizeOfKey({ row: -1, column: 3 }, { ...wider, shiftKey: false }, geometry),
    ).toBeUndefined();
  });
});
