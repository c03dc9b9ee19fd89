'use client';

import { useCallback, useState, type RefObject } from 'react';

import { type GridHandle } from '@/components/grid/grid-props';
import { type GridBlock } from '@/components/grid/hands/grid-block';
import {
  isSamePosition,
  tabbedFocus,
  type GridPosition,
} from '@/components/grid/hands/grid-navigation';
import { type HeadRef } from '@/components/matrix/heads/head-ref';
import { useHeadEditing } from '@/components/matrix/heads/use-head-editing';
import { useMatrixView } from '@/components/matrix/view/use-matrix-view';
import { placeOf } from '@/components/presence/cells/place-of';
import { useCellPlace } from '@/components/presence/cells/use-cell-place';

import { useOffer } from './cell/use-offer';
import { focusAt, focusOfAddress, positionOf } from './cta-places';
import { useCtaAxes } from './grid/use-cta-axes';
import { useCtaCommands } from './grid/use-cta-commands';
import { useCtaOrder } from './grid/use-cta-order';
import { useCtaView } from './use-cta-view';
import { useInside } from './use-inside';

type CtaMatrixOptions = {
  readonly grid: RefObject<GridHandle | null>;
  /** Shows the details of the focused cell, where that is how it is edited: on a phone. */
  readonly onDetails: (() => void) | undefined;
};

/** The CTA matrix as it is looked at and edited here: view, focus, what is inside the focused cell, keys and heads. */
export function useCtaMatrix({ grid, onDetails }: CtaMatrixOptions) {
  const [view, changeView] = useMatrixView();
  const state = useCtaView();
  const { focusOn, isList } = state;
  // What is looked for among heads is no matter of the list: each of its lines can have the focus.
  const shown = useCtaOrder(
    isList ? { ...view, filter: '', hidesEmpty: false } : view,
    state.filter,
  );
  const { order } = shown;
  const axes = useCtaAxes(order, view);
  const [block, select] = useState<GridBlock>();
  const [removing, setRemoving] = useState<HeadRef>();

  const [last, setLast] = useState<GridPosition>();
  const focus = focusOfAddress(order, state.address, last);
  const position = positionOf(order, focus);
  if (!last || !isSamePosition(last, position)) setLast(position);
  useCellPlace(focus.on === 'cell' ? placeOf.ctaCell(focus.objectId, focus.roleId) : null);

  const takeFocus = useCallback(() => grid.current?.takeFocus(), [grid]);
  const rest = useCallback(() => grid.current?.rest(), [grid]);
  const isInModelOrder = (axis: 'row' | 'column') =>
    view.grouping === 'none' && (axis === 'row' ? view.rowOrder : view.columnOrder) === 'model';
  const heads = useHeadEditing({
    isOrdered: isInModelOrder,
    shownIds: (axis) => ((axis === 'row') === order.isTransposed ? order.roleIds : order.objectIds),
    onRemove: setRemoving,
    takeFocus,
  });
  const { inside, goInside, leave } = useInside({ focus, isList, focusOn, takeFocus, rest });
  const focusPosition = (at: GridPosition) => {
    const next = focusAt(order, at);
    leave();
    if (heads.editing) heads.end(false);
    if (next) focusOn(next);
  };
  const offer = useOffer(focus);
  const carryOut = useCtaCommands({ order, offer, goInside, heads, onDetails });
  return {
    ...state,
    ...shown,
    view,
    changeView,
    axes,
    heads,
    inside,
    goInside,
    offer,
    carryOut,
    focus,
    position,
    focusPosition,
    takeFocus,
    block,
    select,
    removing,
    setRemoving,
    /** From a field inside a cell on to the next or previous one, which gets the keyboard. */
    leaveCell: (by: 'next' | 'previous') => {
      const next = tabbedFocus(position, by === 'next' ? 1 : -1, {
        rowMin: 0,
        columnMin: 0,
        rowCount: axes.rows.count,
        columnCount: axes.columns.count,
      });
      focusPosition(next ?? position);
      // The cell is there to take it when it was drawn.
      requestAnimationFrame(takeFocus);
    },
  };
}

export type CtaMatrix = ReturnType<typeof useCtaMatrix>;
