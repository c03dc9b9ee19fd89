'use client';

import { useMemo, useState } from 'react';

import { isSamePosition, type GridPosition } from '@/components/grid/hands/grid-navigation';
import { useDocument } from '@/lib/client/document/use-document';
import { useSearchParamsState } from '@/lib/client/view/use-search-params-state';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { matrixOrder } from '@/lib/orca/views/nested/matrix-order';

import {
  addressAt,
  addressOfHead,
  cellAt,
  cellOfAddress,
  headAt,
  positionAt,
  type MatrixAxes,
} from './matrix-axes';

const names = ['row', 'column'] as const;

export type MatrixFocus = {
  readonly position: GridPosition;
  /** The focused cell; nothing on a head. */
  readonly cell: CellPlace | undefined;
  /** The cell that the address names, shown or not; a first pair where it names none. */
  readonly named: CellPlace;
  /** The object whose head has the focus. */
  readonly head: string | undefined;
  readonly focus: (position: GridPosition) => void;
  readonly focusCell: (cell: CellPlace) => void;
  readonly focusHead: (axis: 'row' | 'column', objectId: string) => void;
};

/** Which cell or head of the matrix has the focus: kept in the address by the objects it is of. */
export function useMatrixFocus(axes: MatrixAxes): MatrixFocus {
  const [address, setAddress] = useSearchParamsState(names);
  const order = useDocument(matrixOrder);
  const { row, column } = address;
  const [last, setLast] = useState<GridPosition>();
  const position = useMemo(
    () => positionAt(axes, { row, column }, last),
    [axes, row, column, last],
  );
  if (!last || !isSamePosition(last, position)) setLast(position);
  return {
    position,
    cell: cellAt(axes, position),
    named: cellOfAddress(order, address),
    head: headAt(axes, position),
    focus: (next) => setAddress(addressAt(axes, next)),
    focusCell: ({ rowId, columnId }) => setAddress({ row: rowId, column: columnId }),
    focusHead: (axis, objectId) => setAddress(addressOfHead(axes, axis, objectId)),
  };
}
