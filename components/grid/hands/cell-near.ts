import { frozenOf, pointerAt, type GridGeometry, type GridView } from '../geometry/grid-geometry';
import { type GridPosition } from './grid-navigation';

/** In CSS pixels from the top left of the view. */
type Place = { readonly left: number; readonly top: number };

/** The cell in view that is nearest to a place, which may lie outside of the view; nothing where there are no cells. */
export function cellNear(
  place: Place,
  view: GridView,
  geometry: GridGeometry,
): GridPosition | undefined {
  const { rows, columns, left, top, right, bottom } = geometry;
  const inside = {
    left: between(
      place.left,
      left,
      Math.min(view.width - right, left + columns.total - view.scrollLeft),
    ),
    top: between(place.top, top, Math.min(view.height - bottom, top + rows.total - view.scrollTop)),
  };
  const pointer = pointerAt(inside, view, geometry);
  return pointer && { row: pointer.row, column: pointer.column };
}

/** Whether a place lies beside the cells in view that scroll: on heads, frozen ones, totals, or out of the grid. */
export function isBesideCells(place: Place, view: GridView, geometry: GridGeometry): boolean {
  const { start, end } = scrollingPart(view, geometry);
  const isInside =
    place.left >= start.left &&
    place.top >= start.top &&
    place.left < end.left &&
    place.top < end.top;
  return !isInside;
}

/** How near to an edge the cells begin to scroll under what is drawn over them, and how fast at most, in CSS pixels. */
const edge = { width: 24, perFrameMax: 24 } as const;

/** How far to scroll in one frame while something is drawn to a place: the faster the further it is over an edge. */
export function edgeScroll(place: Place, view: GridView, geometry: GridGeometry): Place {
  const { start, end } = scrollingPart(view, geometry);
  return {
    left: overEdge(place.left, start.left, end.left),
    top: overEdge(place.top, start.top, end.top),
  };
}

function scrollingPart(view: GridView, geometry: GridGeometry) {
  const { rows, columns, left, top, right, bottom } = geometry;
  const frozen = frozenOf(view, geometry);
  return {
    start: { left: left + columns.startOf(frozen.columns), top: top + rows.startOf(frozen.rows) },
    end: { left: view.width - right, top: view.height - bottom },
  };
}

function overEdge(place: number, start: number, end: number): number {
  const after = place - (end - edge.width);
  if (after > 0) return speedFor(after);
  const before = start + edge.width - place;
  return before > 0 ? -speedFor(before) : 0;
}

function speedFor(distance: number): number {
  return Math.min(edge.perFrameMax, Math.ceil(distance / 2));
}

/** The end itself belongs to what comes after it. */
function between(value: number, start: number, end: number): number {
  return Math.max(start, Math.min(value, end - 1));
}
