'use client';

import { type GridOverlayProps } from '@/components/grid/grid-overlay';
import { type GridPosition } from '@/components/grid/hands/grid-navigation';
import { PresenceRing } from '@/components/presence/cells/presence-ring';
import { peopleByPlace } from '@/components/presence/cells/ring-tags';
import { LiveCursors } from '@/components/presence/live-cursors';
import { useOthers } from '@/lib/client/presence/use-people';
import { type Cursor } from '@/lib/contracts/presence';

type CellsPresenceProps = GridOverlayProps & {
  /** What the names of this matrix's places begin with. */
  readonly prefix: string;
  /** Where a place is shown; nothing for one that is not. */
  readonly positionOf: (place: string) => GridPosition | undefined;
};

/** Who else is in the matrix: rings around their cells, which may be empty and no elements, and their pointers. */
export function CellsPresence({ boxOf, prefix, positionOf }: CellsPresenceProps) {
  const others = useOthers();
  const shownBox = (place: string) => {
    const position = positionOf(place);
    return position && boxOf(position);
  };
  const locate = ({ anchor, x, y }: Cursor) => {
    const box = shownBox(anchor);
    return box && { left: box.left + x * box.width, top: box.top + y * box.height };
  };
  return (
    <>
      {[...peopleByPlace(others, prefix)].map(([place, people]) => {
        const box = shownBox(place);
        return (
          box && (
            <div key={place} className="absolute" style={box}>
              <PresenceRing
                people={people}
                place={place}
                // Above the first row are the frozen heads.
                side={positionOf(place)?.row === 0 ? 'below' : 'above'}
              />
            </div>
          )
        );
      })}
      <LiveCursors prefix={prefix} locate={locate} />
    </>
  );
}
