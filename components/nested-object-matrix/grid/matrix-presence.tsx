'use client';

import { type GridOverlayProps } from '@/components/grid/grid-overlay';
import { CellsPresence } from '@/components/matrix/cells-presence';
import { idsOfPlace } from '@/components/presence/cells/place-of';

import { useAxes } from '../axes/axes-context';
import { positionOf } from '../axes/matrix-axes';

/** Who else is in the nested-object matrix. */
export function MatrixPresence({ boxOf }: GridOverlayProps) {
  const axes = useAxes();
  const shownPosition = (place: string) => {
    const [rowId, columnId] = idsOfPlace('nested_object', place) ?? [];
    return rowId && columnId ? positionOf(axes, { rowId, columnId }) : undefined;
  };
  return <CellsPresence boxOf={boxOf} prefix="nested_object:" positionOf={shownPosition} />;
}
