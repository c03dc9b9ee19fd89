/** A cell by its place: rows and columns count from 0, row -1 is the row of column heads where it can be focused. */
export type GridPosition = { readonly row: number; readonly column: number };

export type GridExtent = {
  /** 0, or -1 where column heads are focusable too. */
  readonly rowMin: -1 | 0;
  readonly rowCount: number;
  readonly columnCount: number;
  /** How many rows PageUp and PageDown pass over. */
  readonly pageRows: number;
};

export type KeyStroke = {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly withControl: boolean;
};

type Move = (from: GridPosition, extent: GridExtent) => GridPosition;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columnCount }) => ({ row, column: columnCount - 1 }),
  PageUp: ({ row, column }, { pageRows }) => ({ row: row - pageRows, column }),
  PageDown: ({ row, column }, { pageRows }) => ({ row: row + pageRows, column }),
};

const movesWithControl: Readonly<Record<string, Move>> = {
  ArrowUp: ({ column }, { rowMin }) => ({ row: rowMin, column }),
  ArrowDown: ({ column }, { rowCount }) => ({ row: rowCount - 1, column }),
  ArrowLeft: ({ row }) => ({ row, column: 0 }),
  ArrowRight: ({ row }, { columnCount }) => ({ row, column: columnCount - 1 }),
  Home: () => ({ row: 0, column: 0 }),
  End: (_from, { rowCount, columnCount }) => ({ row: rowCount - 1, column: columnCount - 1 }),
};

/** Where a key leads, kept inside the grid; nothing when the key does not move the focus. */
export function movedFocus(
  from: GridPosition,
  { key, withControl }: KeyStroke,
  extent: GridExtent,
): GridPosition | undefined {
  const move = (withControl ? movesWithControl : moves)[key];
  return move && clampedPosition(move(from, extent), extent);
}

/** The nearest place inside the grid. In an empty grid that is its first. */
export function clampedPosition(
  { row, column }: GridPosition,
  { rowMin, rowCount, columnCount }: Omit<GridExtent, 'pageRows'>,
): GridPosition {
  return {
    row: clamp(row, rowMin, rowCount - 1),
    column: clamp(column, 0, columnCount - 1),
  };
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
