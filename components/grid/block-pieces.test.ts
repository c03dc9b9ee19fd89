import { describe, expect, it } from 'vitest';

import { blockPieces, pieceStyle } from './block-pieces';
import { gridAxis } from './grid-axis';

const block = { top: 1, bottom: 4, left: 0, right: 3 };

describe('blockPieces', () => {
  it('is one where nothing is frozen, or all of it', () => {
    expect(blockPieces(block, { rows: 0, columns: 0 })).toEqual([
      { block, hasFrozenRows: false, hasFrozenColumns: false },
    ]);
    expect(blockPieces(block, { rows: 5, columns: 4 })).toEqual([
      { block, hasFrozenRows: true, hasFrozenColumns: true },
    ]);
  });

  it('is cut where what is frozen ends, the corner last', () => {
    const pieces = blockPieces(block, { rows: 2, columns: 1 });
    expect(pieces.map((piece) => Object.values(piece.block))).toEqual([
      [1, 1, 0, 0],
      [1, 1, 1, 3],
      [2, 4, 0, 0],
      [2, 4, 1, 3],
    ]);
    expect(pieces.at(-1)).toMatchObject({ hasFrozenRows: false, hasFrozenColumns: false });
  });
});

describe('pieceStyle', () => {
  const geometry = {
    rows: gridAxis({ count: 9, sizeOf: () => 20 }),
    columns: gridAxis({ count: 9, sizeOf: (column) => 50 + column }),
    left: 100,
    top: 30,
    bandLeft: 0,
    bandTop: 0,
    right: 0,
    bottom: 0,
    width: 600,
    height: 210,
  };

  it('covers the cells, and sticks where they do', () => {
    const place = { marginLeft: 150, marginTop: 50, width: 103, height: 40 };
    const piece = { block: { top: 1, bottom: 2, left: 1, right: 2 } };
    expect(
      pieceStyle({ ...piece, hasFrozenRows: false, hasFrozenColumns: false }, geometry),
    ).toEqual({ position: 'sticky', ...place });
    expect(pieceStyle({ ...piece, hasFrozenRows: true, hasFrozenColumns: true }, geometry)).toEqual(
      { position: 'sticky', ...place, left: 150, top: 50 },
    );
  });
});
