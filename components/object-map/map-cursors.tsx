'use client';

import { type RefObject } from 'react';

import { idsOfPlace } from '@/components/presence/cells/place-of';
import { LiveCursors } from '@/components/presence/live-cursors';
import { type Cursor } from '@/lib/contracts/presence';

import { columnBody, type ColumnBody } from './column-body';

type MapCursorsProps = { readonly content: RefObject<HTMLElement | null> };

/** The pointers of the others over the columns, wherever their list is scrolled to here. */
export function MapCursors({ content }: MapCursorsProps) {
  const locate = ({ anchor, x, y }: Cursor) => {
    const [objectId = ''] = idsOfPlace('object_map', anchor) ?? [];
    const column = content.current?.querySelector(`[data-column="${objectId}"]`);
    const body = column ? columnBody(column) : undefined;
    const point = body && pointIn(body, x, y);
    const origin = content.current?.getBoundingClientRect();
    return point && origin && { left: point.left - origin.left, top: point.top - origin.top };
  };
  return (
    <div className="pointer-events-none absolute inset-0 z-[5] overflow-clip">
      <LiveCursors prefix="object_map:" locate={locate} />
    </div>
  );
}

/** Nothing where the list is scrolled away from it. */
function pointIn(body: ColumnBody, x: number, y: number) {
  const top = body.top + y * body.height;
  return top < body.columnTop || top > body.columnBottom
    ? undefined
    : { left: body.left + x * body.width, top };
}
