import { type CSSProperties } from 'react';

import { type GridBlock } from './grid-block';
import { type GridGeometry } from './grid-geometry';

/** A part of a block whose cells all scroll the same way. */
export type BlockPiece = {
  readonly block: GridBlock;
  /** Whether its rows, or its columns, stay in sight. */
  readonly hasFrozenRows: boolean;
  readonly hasFrozenColumns: boolean;
};

type Frozen = { readonly rows: number; readonly columns: number };

/** A block in at most four parts; the last one has its bottom right corner. */
export function blockPieces(block: GridBlock, frozen: Frozen): readonly BlockPiece[] {
  return parts(block.top, block.bottom, frozen.rows).flatMap((rows) =>
    parts(block.left, block.right, frozen.columns).map((columns) => ({
      block: { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last },
      hasFrozenRows: rows.isFrozen,
      hasFrozenColumns: columns.isFrozen,
    })),
  );
}

/** Places it in the grid's content: with margins where it scrolls, and stuck to the view where it does not. */
export function pieceStyle(
  { block, hasFrozenRows, hasFrozenColumns }: BlockPiece,
  { rows, columns, left, top }: GridGeometry,
): CSSProperties {
  const start = { left: left + columns.startOf(block.left), top: top + rows.startOf(block.top) };
  return {
    position: 'sticky',
    marginLeft: start.left,
    marginTop: start.top,
    ...(hasFrozenColumns && { left: start.left }),
    ...(hasFrozenRows && { top: start.top }),
    width: left + columns.startOf(block.right) + columns.sizeOf(block.right) - start.left,
    height: top + rows.startOf(block.bottom) + rows.sizeOf(block.bottom) - start.top,
  };
}

function parts(first: number, last: number, frozen: number) {
  return [
    { first, last: Math.min(last, frozen - 1), isFrozen: true },
    { first: Math.max(first, frozen), last, isFrozen: false },
  ].filter((part) => part.first <= part.last);
}
