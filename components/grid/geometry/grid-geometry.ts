import { type GridBox, type GridPointer } from '../grid-overlay';
import { type GridPosition } from '../hands/grid-navigation';
import { type GridAxis } from './grid-axis';

/** Where everything of a grid stands, in CSS pixels. */
export type GridGeometry = {
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  /** How much the names of groups take at the left of the row heads and above the column heads. */
  readonly bandLeft: number;
  readonly bandTop: number;
  /** How much the heads take with them. */
  readonly left: number;
  readonly top: number;
  /** How much of the view the totals cover at the far side and the foot. */
  readonly right: number;
  readonly bottom: number;
  /** Of the whole content: heads, cells, totals and what comes after the last head. */
  readonly width: number;
  readonly height: number;
};

type GeometryParts = {
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  readonly headWidth: number;
  readonly headHeight: number;
  readonly zoom: number;
  readonly hasRowGroups: boolean;
  readonly hasColumnGroups: boolean;
  readonly hasRowsEnd: boolean;
  readonly hasColumnsEnd: boolean;
  readonly rowTotalsPx: number;
  readonly columnTotalsPx: number;
  /** Whether the view is wide: the totals of rows stay in sight, and the names of their groups are written across. */
  readonly isWide: boolean;
};

const bandPx = 20;
/** Across, the name of a group can be read beside a single row. */
const wideBandPx = 80;
export const columnsEndPx = 128;
export const rowsEndPx = 44;

export function gridGeometry(parts: GeometryParts): GridGeometry {
  const { rows, columns, zoom, rowTotalsPx, columnTotalsPx, isWide } = parts;
  const bandLeft = parts.hasRowGroups ? (isWide ? wideBandPx : bandPx) * zoom : 0;
  const bandTop = parts.hasColumnGroups ? bandPx * zoom : 0;
  const left = bandLeft + parts.headWidth;
  const top = bandTop + parts.headHeight;
  const columnsEnd = parts.hasColumnsEnd ? columnsEndPx : 0;
  const rowsEnd = parts.hasRowsEnd ? rowsEndPx : 0;
  return {
    rows,
    columns,
    bandLeft,
    bandTop,
    left,
    top,
    right: isWide ? rowTotalsPx : 0,
    bottom: columnTotalsPx,
    width: left + columns.total + columnsEnd + rowTotalsPx,
    height: top + rows.total + rowsEnd + columnTotalsPx,
  };
}

/** What of the content is scrolled to, and how large the view is. */
export type GridView = {
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly width: number;
  readonly height: number;
};

/** How many rows and columns stay in sight: only as many of the frozen ones as leave a good part of the view to the rest. */
export function frozenOf(view: GridView, { rows, columns, left, top }: GridGeometry) {
  return {
    rows: frozenWithin(rows, (view.height - top) * frozenShareMax),
    columns: frozenWithin(columns, (view.width - left) * frozenShareMax),
  };
}

const frozenShareMax = 0.6;

function frozenWithin(axis: GridAxis, room: number): number {
  let frozen = axis.frozen;
  while (frozen > 0 && axis.startOf(frozen) > room) frozen -= 1;
  return frozen;
}

/** How much of the view the heads take, with the rows and columns that are frozen. */
export function coveredBy(
  { frozenRows, frozenColumns }: { readonly frozenRows: number; readonly frozenColumns: number },
  { rows, columns, left, top }: GridGeometry,
) {
  return { left: left + columns.startOf(frozenColumns), top: top + rows.startOf(frozenRows) };
}

/** Where a cell stands, from the top left of the content. A frozen one stands there while nothing is scrolled. */
export function boxOf({ row, column }: GridPosition, geometry: GridGeometry): GridBox {
  const { rows, columns, left, top } = geometry;
  return {
    top: top + rows.startOf(row),
    left: left + columns.startOf(column),
    width: columns.sizeOf(column),
    height: rows.sizeOf(row),
  };
}

type Place = { readonly left: number; readonly top: number };

/**
 * What stands at a point of the view, counted from its top left: a cell, or a head (row or column -1) and how far into
 * it. Nothing beside the cells, on totals and on the corner.
 */
export function pointerAt(
  place: Place,
  view: GridView,
  geometry: GridGeometry,
): GridPointer | undefined {
  const { rows, columns, left, top, right, bottom } = geometry;
  if (place.left >= view.width - right || place.top >= view.height - bottom) return undefined;
  const frozen = frozenOf(view, geometry);
  const down = along(rows, {
    frozen: frozen.rows,
    at: place.top - top,
    scrolled: view.scrollTop,
  });
  const across = along(columns, {
    frozen: frozen.columns,
    at: place.left - left,
    scrolled: view.scrollLeft,
  });
  if (!down || !across || (down.index < 0 && across.index < 0)) return undefined;
  return { row: down.index, column: across.index, x: across.share, y: down.share };
}

type Along = { readonly frozen: number; readonly at: number; readonly scrolled: number };

function along(axis: GridAxis, { frozen, at, scrolled }: Along) {
  if (at < 0) return { index: -1, share: 0 };
  const distance = at < axis.startOf(frozen) ? at : at + scrolled;
  const index = axis.indexAt(distance);
  if (index === undefined) return undefined;
  return { index, share: (distance - axis.startOf(index)) / axis.sizeOf(index) };
}
