'use client';

import { type GridBox, type GridOverlayProps } from '@/components/grid/grid-overlay';
import { idsOfPlace } from '@/components/presence/cells/place-of';
import { PresenceRing } from '@/components/presence/cells/presence-ring';
import { peopleByPlace } from '@/components/presence/cells/ring-tags';
import { LiveCursors } from '@/components/presence/live-cursors';
import { useOthers } from '@/lib/client/presence/use-people';
import { type Cursor } from '@/lib/contracts/presence';

import { useAxes } from '../axes/axes-context';
import { positionOf } from '../axes/matrix-axes';

const prefix = 'nested_object:';

/** Who else is in the matrix: rings around their cells, which may be empty and no elements, and their pointers. */
export function MatrixPresence({ boxOf }: GridOverlayProps) {
  const axes = useAxes();
  const others = useOthers();
  const positionOfPlace = (place: string) => {
    const [rowId, columnId] = idsOfPlace('nested_object', place) ?? [];
    return rowId && columnId ? positionOf(axes, { rowId, columnId }) : undefined;
  };
  const boxOfPlace = (place: string): GridBox | undefined => {
    const position = positionOfPlace(place);
    return position && boxOf(position);
  };
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
                side={positionOfPlace(place)?.row === 0 ? 'below' : 'above'}
              />
            </div>
          )
        );
      })}
      <LiveCursors prefix={prefix} locate={locate} />
    </>
  );
}
