import { describe, expect, it } from 'vitest';

import {
  addressOfView,
  isUsualView,
  matrixViewOf,
  turnedView,
  usualView,
  zoomedBy,
} from './matrix-view';

describe('the view of a matrix', () => {
  it('is the usual one without an address, and takes no room in it', () => {
    expect(matrixViewOf({})).toEqual(usualView);
    expect(isUsualView(usualView)).toBe(true);
    expect(isUsualView({ ...usualView, hidesEmpty: true })).toBe(false);
  });

  it('comes back from its own address', () => {
    const view = {
      zoom: 1.25,
      density: 'compact',
      isTransposed: true,
      rowOrder: 'name',
      columnOrder: 'most',
      grouping: 'reading',
      filter: 'cook & eat',
      hidesEmpty: true,
      frozenRows: 2,
      frozenColumns: 1,
      notation: 'crow',
    } as const;
    expect(matrixViewOf(addressOfView(view))).toEqual(view);
  });

  it('is the usual one where an address says nonsense', () => {
    const nonsense = { zoom: '9', density: 'x', rows: 'x', freezeRows: '1.5', freezeColumns: '-3' };
    expect(matrixViewOf(nonsense)).toEqual(usualView);
    expect(matrixViewOf({ freezeRows: '999' }).frozenRows).toBe(8);
  });

  it('keeps what was set for rows with them when it is turned round, and is itself again after twice', () => {
    const view = { ...usualView, rowOrder: 'name', frozenRows: 3 } as const;
    expect(turnedView(view)).toMatchObject({
      isTransposed: true,
      columnOrder: 'name',
      rowOrder: 'model',
      frozenColumns: 3,
      frozenRows: 0,
    });
    expect(turnedView(turnedView(view))).toEqual(view);
  });

  it('zooms by steps and stays at the ends', () => {
    expect([zoomedBy(1, 1), zoomedBy(1, -1), zoomedBy(1.5, 1), zoomedBy(0.6, -1)]).toEqual([
      1.25, 0.8, 1.5, 0.6,
    ]);
  });
});
