import { type GridPosition } from './grid-navigation';

/** A rectangle of cells, both ends included; `top` ≤ `bottom`, `left` ≤ `right`. Heads are never in it. */
export type GridBlock = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** The block between two cells, in any order; the block of one cell where they are the same. */
export function blockBetween(a: GridPosition, b: GridPosition): GridBlock {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function isInBlock({ row, column }: GridPosition, block: GridBlock): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** Every cell of a block, row by row. */
export function* cellsOf(block: GridBlock): Generator<GridPosition> {
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) yield { row, column };
  }
}
