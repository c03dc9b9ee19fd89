import { type GridGeometry, frozenOf, type GridView } from './grid-geometry';
import { type GridPosition } from './grid-navigation';

/** How far from the edge between two heads a pointer draws it: 24 px in all. */
const reachPx = 12;
const stepPx = 16;
const widthMinPx = 40;

/** How wide a column is, -1 for the row heads. */
export function widthOf(column: number, { columns, left, bandLeft }: GridGeometry): number {
  return column < 0 ? left - bandLeft : columns.sizeOf(column);
}

/** Where a column ends, from the left of the content, and whether that place stays in sight. */
export function edgeOf(column: number, view: GridView, geometry: GridGeometry) {
  const { columns, left } = geometry;
  return {
    left: left + columns.startOf(column + 1),
    isFrozen: column < frozenOf(view, geometry).columns,
  };
}

/**
 * The column whose right edge is near a place among the heads, from the left of the view; -1 is the row heads'. Where
 * columns are narrow, the nearest.
 */
export function edgeNear(place: number, view: GridView, geometry: GridGeometry) {
  const { columns, left } = geometry;
  const frozen = frozenOf(view, geometry).columns;
  const isInFrozen = place - left <= columns.startOf(frozen) + reachPx;
  const distance = place - left + (isInFrozen ? 0 : view.scrollLeft);
  const at = distance < 0 ? -1 : (columns.indexAt(distance) ?? columns.count - 1);
  const ends = [at - 1, at].filter((index) => index >= -1);
  const near = ends
    .map((index) => ({ index, away: Math.abs(columns.startOf(index + 1) - distance) }))
    .toSorted((a, b) => a.away - b.away)[0];
  return near && near.away <= reachPx ? near.index : undefined;
}

/** What width, in CSS pixels, a column that is drawn by `byPx` gets. */
export function drawnWidth(column: number, byPx: number, geometry: GridGeometry): number {
  return Math.max(widthMinPx, Math.round(widthOf(column, geometry) + byPx));
}

type ResizeKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'
>;

/**
 * The width a key asks for on a head: Alt+Shift+arrow a little narrower or wider, Alt+Shift+0 the usual one. Nothing
 * for other keys and on cells. A row head speaks for all row heads.
 */
export function resizeOfKey(
  { row, column }: GridPosition,
  { key, code, altKey, shiftKey, ctrlKey, metaKey }: ResizeKey,
  geometry: GridGeometry,
): { readonly column: number; readonly sizePx: number | undefined } | undefined {
  const isHead = row < 0 || column < 0;
  if (!isHead || !altKey || !shiftKey || ctrlKey || metaKey) return undefined;
  // With Shift, and with Option on a Mac, the key of 0 writes something else.
  if (code === 'Digit0') return { column, sizePx: undefined };
  const by = key === 'ArrowRight' ? stepPx : key === 'ArrowLeft' ? -stepPx : undefined;
  return by === undefined ? undefined : { column, sizePx: drawnWidth(column, by, geometry) };
}
