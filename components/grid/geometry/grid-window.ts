import { type GridPosition } from '../hands/grid-navigation';
import { type GridAxis } from './grid-axis';
import { frozenOf, type GridGeometry, type GridView } from './grid-geometry';

/** What is drawn: the frozen rows and columns, and those in view after them, both ends included. */
export type GridWindow = {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Where a last one is before its first, none is in view. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export const emptyWindow: GridWindow = {
  frozenRows: 0,
  frozenColumns: 0,
  firstRow: 0,
  lastRow: -1,
  firstColumn: 0,
  lastColumn: -1,
};

/** What the totals cover is not in view. */
export function windowOf(view: GridView, geometry: GridGeometry): GridWindow {
  const { rows, columns, left, top, right, bottom } = geometry;
  const frozen = frozenOf(view, geometry);
  const [firstRow, lastRow] = between(
    rows,
    view.scrollTop + rows.startOf(frozen.rows),
    view.scrollTop + view.height - top - bottom,
  );
  const [firstColumn, lastColumn] = between(
    columns,
    view.scrollLeft + columns.startOf(frozen.columns),
    view.scrollLeft + view.width - left - right,
  );
  return {
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
  };
}

function between(axis: GridAxis, from: number, to: number): readonly [number, number] {
  const last = to < 0 ? -1 : (axis.indexAt(to) ?? axis.count - 1);
  return [axis.indexAt(Math.max(0, from)) ?? axis.count, last];
}

const parts = [
  'frozenRows',
  'frozenColumns',
  'firstRow',
  'lastRow',
  'firstColumn',
  'lastColumn',
] as const satisfies readonly (keyof GridWindow)[];

export function isSameWindow(a: GridWindow, b: GridWindow): boolean {
  return parts.every((part) => a[part] === b[part]);
}

type Drawn = {
  readonly first: number;
  readonly last: number;
  readonly frozen: number;
  readonly count: number;
  readonly focused: number;
  /** How many more on both sides, so that a quick hand finds them drawn. */
  readonly overscan: number;
};

/**
 * The rows or columns to draw after the frozen ones: those in view, some more, and the focused one, since a cell that
 * scrolls away keeps the keyboard.
 */
export function drawnIndexes({ first, last, frozen, count, focused, overscan }: Drawn): number[] {
  const from = Math.max(frozen, first - overscan);
  const to = Math.min(count - 1, last + overscan);
  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (focused < frozen || focused >= count) return drawn;
  if (focused < from) return [focused, ...drawn];
  return focused > to ? [...drawn, focused] : drawn;
}

/** Whether a cell is frozen, in view, or just beside what is. */
export function isNearView({ row, column }: GridPosition, window: GridWindow): boolean {
  const isRowNear =
    row < window.frozenRows || (row >= window.firstRow - 1 && row <= window.lastRow + 1);
  const isColumnNear =
    column < window.frozenColumns ||
    (column >= window.firstColumn - 1 && column <= window.lastColumn + 1);
  return row >= 0 && column >= 0 && isRowNear && isColumnNear;
}

/** How far to scroll so that a cell or head is in view, as little as that takes. */
export function scrolledTo(
  { row, column }: GridPosition,
  view: GridView,
  geometry: GridGeometry,
): { readonly scrollTop: number; readonly scrollLeft: number } {
  const { rows, columns, right, bottom, top, left } = geometry;
  const frozen = frozenOf(view, geometry);
  return {
    scrollTop: scrolled(rows, row, {
      from: view.scrollTop,
      room: view.height - top - bottom,
      frozen: frozen.rows,
    }),
    scrollLeft: scrolled(columns, column, {
      from: view.scrollLeft,
      room: view.width - left - right,
      frozen: frozen.columns,
    }),
  };
}

type Scroll = { readonly from: number; readonly room: number; readonly frozen: number };

function scrolled(axis: GridAxis, index: number, { from, room, frozen }: Scroll): number {
  if (index < frozen || index >= axis.count) return from;
  const start = axis.startOf(index) - axis.startOf(frozen);
  const end = axis.startOf(index) + axis.sizeOf(index) - room;
  return Math.min(start, Math.max(from, end));
}

/** How many rows PageUp and PageDown pass over, and how many columns they pass over sideways. */
export function pagesOf({ firstRow, lastRow, firstColumn, lastColumn }: GridWindow) {
  return {
    pageRows: Math.max(1, lastRow - firstRow - 1),
    pageColumns: Math.max(1, lastColumn - firstColumn - 1),
  };
}
