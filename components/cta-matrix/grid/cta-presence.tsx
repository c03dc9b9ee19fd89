'use client';

import { use } from 'react';

import { type GridOverlayProps } from '@/components/grid/grid-overlay';
import { CellsPresence } from '@/components/matrix/cells-presence';
import { idsOfPlace } from '@/components/presence/cells/place-of';

import { shownPosition } from '../cta-places';
import { OrderContext } from './order-context';

/** Who else is in the CTA matrix. */
export function CtaPresence({ boxOf }: GridOverlayProps) {
  const order = use(OrderContext);
  const positionOf = (place: string) => {
    // A field of a call to action is named much like a cell, by one id and a word.
    const [objectId, roleId] = idsOfPlace('cta', place) ?? [];
    return objectId === undefined || roleId === undefined
      ? undefined
      : shownPosition(order, { on: 'cell', objectId, roleId });
  };
  return <CellsPresence boxOf={boxOf} prefix="cta:" positionOf={positionOf} />;
}
