import { placeOf } from '@/components/presence/cells/place-of';
import { type Cursor } from '@/lib/contracts/presence';

/** A column's list as it is drawn, whole, in pixels of the window; and between which heights it can be seen. */
export type ColumnBody = {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly columnTop: number;
  readonly columnBottom: number;
};

/** Pointers are told by the list's own height, which is the same for everybody, not by that of the window. */
export function columnBody(column: Element): ColumnBody | undefined {
  const body = column.querySelector('[data-column-body]');
  const first = body?.firstElementChild?.getBoundingClientRect();
  const last = body?.lastElementChild?.getBoundingClientRect();
  if (!first || !last) return undefined;
  const { left, width, top, bottom } = column.getBoundingClientRect();
  return {
    left,
    width,
    top: first.top,
    height: Math.max(1, last.bottom - first.top),
    columnTop: top,
    columnBottom: bottom,
  };
}

/** What others are told of a pointer on the map; nothing beside the columns. */
export function mapCursor(event: {
  readonly target: EventTarget;
  readonly clientX: number;
  readonly clientY: number;
}): Cursor | null {
  const column = event.target instanceof Element && event.target.closest('[data-column]');
  const objectId = column && column.getAttribute('data-column');
  const body = column ? columnBody(column) : undefined;
  if (!objectId || !body) return null;
  return {
    anchor: placeOf.mapColumn(objectId),
    x: (event.clientX - body.left) / body.width,
    y: (event.clientY - body.top) / body.height,
  };
}
