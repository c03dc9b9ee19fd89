/** A cell by its place: rows and columns count from 0; -1 is a head where heads can be focused. Never both -1. */
export type GridPosition = { readonly row: number; readonly column: number };

export type GridBounds = {
  /** 0, or -1 where column heads are focusable too. */
  readonly rowMin: -1 | 0;
  /** 0, or -1 where row heads are focusable too. */
  readonly columnMin: -1 | 0;
  readonly rowCount: number;
  readonly columnCount: number;
};

export type GridExtent = GridBounds & {
  /** How many rows PageUp and PageDown pass over. */
  readonly pageRows: number;
  /** How many columns they pass over with Alt. */
  readonly pageColumns: number;
};

export type KeyStroke = {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly withControl: boolean;
  readonly withShift: boolean;
  /** Alt, or Option on a Mac. */
  readonly withAlt: boolean;
};

type Move = (from: GridPosition, extent: GridExtent) => GridPosition;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row, column }) => ({ row, column: atMost(column, 0) }),
  End: ({ row }, { columnCount }) => ({ row, column: columnCount - 1 }),
  PageUp: ({ row, column }, { pageRows }) => ({ row: back(row, pageRows), column }),
  PageDown: ({ row, column }, { pageRows }) => ({ row: row + pageRows, column }),
};

/** To the first cell, and from there to its head. */
const movesWithControl: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }, { rowMin }) => ({ row: row > 0 ? 0 : rowMin, column }),
  ArrowDown: ({ column }, { rowCount }) => ({ row: rowCount - 1, column }),
  ArrowLeft: ({ row, column }, { columnMin }) => ({ row, column: column > 0 ? 0 : columnMin }),
  ArrowRight: ({ row }, { columnCount }) => ({ row, column: columnCount - 1 }),
  Home: () => ({ row: 0, column: 0 }),
  End: (_from, { rowCount, columnCount }) => ({ row: rowCount - 1, column: columnCount - 1 }),
};

const movesWithAlt: Readonly<Record<string, Move>> = {
  PageUp: ({ row, column }, { pageColumns }) => ({ row, column: back(column, pageColumns) }),
  PageDown: ({ row, column }, { pageColumns }) => ({ row, column: column + pageColumns }),
};

/** Where a key leads, kept inside the grid; nothing when the key does not move the focus. */
export function movedFocus(
  from: GridPosition,
  stroke: KeyStroke,
  extent: GridExtent,
): GridPosition | undefined {
  const move = movesOf(stroke)[stroke.key];
  if (!move) return undefined;
  const to = nearest(move(from, extent), extent);
  return isCorner(to) ? from : to;
}

/** Where Tab (1) or Shift+Tab (-1) leads: through the cells row by row; nothing where it leaves the grid. */
export function tabbedFocus(
  { row, column }: GridPosition,
  by: -1 | 1,
  { rowCount, columnCount }: GridBounds,
): GridPosition | undefined {
  if (row < 0) {
    const next = column + by;
    if (next < columnCount) return next < 0 ? undefined : { row, column: next };
    return rowCount * columnCount > 0 ? { row: 0, column: 0 } : undefined;
  }
  // Between the head of a row and the row above it is no cell.
  const from = by > 0 ? column : atLeast(column, 0);
  const place = row * columnCount + from + by;
  if (place < 0 || place >= rowCount * columnCount) return undefined;
  return { row: Math.floor(place / columnCount), column: place % columnCount };
}

/** The nearest place inside the grid. In an empty grid that is its first. */
export function clampedPosition(position: GridPosition, bounds: GridBounds): GridPosition {
  const { row, column } = nearest(position, bounds);
  if (!isCorner({ row, column })) return { row, column };
  return bounds.rowCount > 0 && bounds.columnCount === 0 ? { row: 0, column } : { row, column: 0 };
}

export function isSamePosition(a: GridPosition, b: GridPosition): boolean {
  return a.row === b.row && a.column === b.column;
}

export function isHead({ row, column }: GridPosition): boolean {
  return row < 0 || column < 0;
}

function movesOf({ withControl, withShift, withAlt }: KeyStroke): Readonly<Record<string, Move>> {
  if (withShift || (withControl && withAlt)) return {};
  if (withAlt) return movesWithAlt;
  return withControl ? movesWithControl : moves;
}

function nearest({ row, column }: GridPosition, bounds: GridBounds): GridPosition {
  return {
    row: clamp(row, bounds.rowMin, bounds.rowCount - 1),
    column: clamp(column, bounds.columnMin, bounds.columnCount - 1),
  };
}

function isCorner({ row, column }: GridPosition): boolean {
  return row < 0 && column < 0;
}

/** Backwards among the cells: a page stops at the first cell and stays on a head. */
function back(from: number, by: number): number {
  return from < 0 ? from : atLeast(from - by, 0);
}

function atLeast(value: number, min: number): number {
  return Math.max(value, min);
}

function atMost(value: number, max: number): number {
  return Math.min(value, max);
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
