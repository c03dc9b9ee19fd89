import { describe, expect, it } from 'vitest';

import { drawnBlock, fillOfKey, fillPairs, isFillKey } from './grid-fill';

const block = (top: number, bottom: number, left: number, right: number) => ({
  top,
  bottom,
  left,
  right,
});
const down = { key: 'd' };
const right = { key: 'R' };

describe('isFillKey', () => {
  it('is Control or Command with D or R alone', () => {
    const stroke = { key: 'd', withControl: true, withShift: false, withAlt: false };
    expect(isFillKey(stroke)).toBe(true);
    expect(isFillKey({ ...stroke, key: 'R' })).toBe(true);
    expect(isFillKey({ ...stroke, withControl: false })).toBe(false);
    // A hard reload, and what the browser has for itself.
    expect(isFillKey({ ...stroke, key: 'r', withShift: true })).toBe(false);
    expect(isFillKey({ ...stroke, withAlt: true })).toBe(false);
    expect(isFillKey({ ...stroke, key: 'e' })).toBe(false);
  });
});

describe('fillOfKey', () => {
  it('fills a block from its first row or column', () => {
    const selected = block(2, 4, 3, 5);
    expect(fillOfKey(selected, down)).toEqual({ from: block(2, 2, 3, 5), block: selected });
    expect(fillOfKey(selected, right)).toEqual({ from: block(2, 4, 3, 3), block: selected });
  });

  it('fills a cell, a row or a column from the one before it', () => {
    expect(fillOfKey(block(2, 2, 3, 3), down)).toEqual({
      from: block(1, 1, 3, 3),
      block: block(1, 2, 3, 3),
    });
    expect(fillOfKey(block(2, 4, 3, 3), right)).toEqual({
      from: block(2, 4, 2, 2),
      block: block(2, 4, 2, 3),
    });
  });

  it('has nothing to fill from before the first', () => {
    expect(fillOfKey(block(0, 0, 3, 3), down)).toBeUndefined();
    expect(fillOfKey(block(2, 2, 0, 0), right)).toBeUndefined();
  });
});

describe('drawnBlock', () => {
  const from = block(4, 5, 4, 5);

  it('grows to each side', () => {
    expect(drawnBlock(from, { row: 8, column: 4 })).toEqual(block(4, 8, 4, 5));
    expect(drawnBlock(from, { row: 1, column: 4 })).toEqual(block(1, 5, 4, 5));
    expect(drawnBlock(from, { row: 4, column: 9 })).toEqual(block(4, 5, 4, 9));
    expect(drawnBlock(from, { row: 4, column: 0 })).toEqual(block(4, 5, 0, 5));
  });

  it('grows along the axis it was drawn further on, and stays as it is inside', () => {
    expect(drawnBlock(from, { row: 8, column: 9 })).toEqual(block(4, 5, 4, 9));
    expect(drawnBlock(from, { row: 9, column: 8 })).toEqual(block(4, 9, 4, 5));
    expect(drawnBlock(from, { row: 5, column: 4 })).toEqual(from);
  });
});

describe('fillPairs', () => {
  const pairs = (...blocks: readonly [ReturnType<typeof block>, ReturnType<typeof block>]) =>
    fillPairs({ from: blocks[0], block: blocks[1] }).map(
      ({ from, to }) => `${from.row}:${from.column} → ${to.row}:${to.column}`,
    );

  it('repeats what it began with', () => {
    expect(pairs(block(0, 1, 0, 0), block(0, 4, 0, 0))).toEqual([
      '0:0 → 2:0',
      '1:0 → 3:0',
      '0:0 → 4:0',
    ]);
    expect(pairs(block(1, 1, 1, 1), block(1, 1, 1, 3))).toEqual(['1:1 → 1:2', '1:1 → 1:3']);
  });

  it('goes on backwards from the edge it was drawn over', () => {
    expect(pairs(block(3, 4, 0, 0), block(0, 4, 0, 0))).toEqual([
      '4:0 → 0:0',
      '3:0 → 1:0',
      '4:0 → 2:0',
    ]);
  });

  it('has nothing to do where nothing was drawn', () => {
    expect(pairs(block(3, 4, 0, 1), block(3, 4, 0, 1))).toEqual([]);
  });
});
