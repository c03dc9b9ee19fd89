import { type GridPosition } from '../hands/grid-navigation';
import { type GridGeometry, frozenOf, type GridView } from './grid-geometry';

/**
 * How far before and behind the edge between two heads a pointer draws it: 24 px in all. Before it stands the menu of a
 * head, behind it the beginning of a name, which answers everywhere.
 */
const reach = { before: 4, after: 20 } as const;
export const handlePx = reach.before + reach.after;
const stepPx = 16;
const widthMinPx = 40;

/** How wide a column is, -1 for the row heads. */
function widthOf(column: number, { columns, left, bandLeft }: GridGeometry): number {
  return column < 0 ? left - bandLeft : columns.sizeOf(column);
}

/** Where a column ends and its handle begins, from the left of the content, and whether those stay in sight. */
export function edgeOf(column: number, view: GridView, geometry: GridGeometry) {
  const { columns, left, width } = geometry;
  const edge = left + columns.startOf(column + 1);
  return {
    edge,
    handle: Math.min(edge - reach.before, width - handlePx),
    isFrozen: column < frozenOf(view, geometry).columns,
  };
}

/**
 * The column whose right edge is near a place among the heads, from the left of the view; -1 is the row heads'.
 */
export function edgeNear(place: number, view: GridView, geometry: GridGeometry) {
  const { columns, left } = geometry;
  const frozen = frozenOf(view, geometry).columns;
  const isInFrozen = place - left <= columns.startOf(frozen) + reach.after;
  const distance = place - left + (isInFrozen ? 0 : view.scrollLeft);
  const at = distance < 0 ? -1 : (columns.indexAt(distance) ?? columns.count - 1);
  const ends = [at, at - 1].filter((index) => index >= -1);
  return ends.find((index) => {
    const behind = distance - columns.startOf(index + 1);
    return behind >= -reach.before && behind <= reach.after;
  });
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
