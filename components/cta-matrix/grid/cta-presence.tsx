'use client';

import { use, useCallback } from 'react';

import { type GridBox, type GridOverlayProps } from '@/components/grid/grid-overlay';
import { idsOfPlace } from '@/components/presence/cells/place-of';
import { PresenceRing } from '@/components/presence/cells/presence-ring';
import { peopleByPlace } from '@/components/presence/cells/ring-tags';
import { LiveCursors } from '@/components/presence/live-cursors';
import { useOthers } from '@/lib/client/presence/use-people';
import { type Cursor } from '@/lib/contracts/presence';

import { shownPosition, type CtaOrder } from '../cta-places';
import { OrderContext } from './order-context';

const prefix = 'cta:';

/** Who else is in the matrix: rings around their cells, which may be empty and no elements, and their pointers. */
export function CtaPresence({ boxOf }: GridOverlayProps) {
  const order = use(OrderContext);
  const others = useOthers();
  const boxOfPlace = useCallback(
    (place: string): GridBox | undefined => {
      const position = positionOfPlace(order, place);
      return position && boxOf(position);
    },
    [order, boxOf],
  );
  const locate = ({ anchor, x, y }: Cursor) => {
    const box = boxOfPlace(anchor);
    return box && { left: box.left + x * box.width, top: box.top + y * box.height };
  };
  return (
    <>
      {[...peopleByPlace(others, prefix)].map(([place, people]) => {
        const box = boxOfPlace(place);
        return (
          box && (
            <div key={place} className="absolute" style={box}>
              <PresenceRing
                people={people}
                place={place}
                // Above the first row are the frozen heads.
                side={positionOfPlace(order, place)?.row === 0 ? 'below' : 'above'}
              />
            </div>
          )
        );
      })}
      <LiveCursors prefix={prefix} locate={locate} />
    </>
  );
}

function positionOfPlace(order: CtaOrder, place: string) {
  // A field of a call to action is named much like a cell, by one id and a word.
  const [objectId, roleId] = idsOfPlace('cta', place) ?? [];
  return objectId === undefined || roleId === undefined
    ? undefined
    : shownPosition(order, { on: 'cell', objectId, roleId });
}
