'use client';

import { useCallback, useEffect, useRef } from 'react';

import { type GridProps } from '@/components/grid/grid-props';
import { type HeadActions } from '@/components/matrix/heads/head-actions';
import { type HeadRef } from '@/components/matrix/heads/head-ref';

import { type MatrixAxes } from '../axes/matrix-axes';
import { ObjectHead } from './object-head';

type HeadRenderingOptions = {
  readonly axes: MatrixAxes;
  readonly actions: HeadActions;
  /** Keeps the rows or columns up to this one in sight. */
  readonly onFreeze: (axis: 'row' | 'column', index: number) => void;
  readonly onInserted: (axis: 'row' | 'column', head: HeadRef) => void;
};

/** Draws the heads; they render again only when they are shown in another order, or one of them is edited. */
export function useHeadRendering({
  axes,
  actions,
  ...events
}: HeadRenderingOptions): Pick<GridProps, 'renderRowHead' | 'renderColumnHead'> {
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  const onFreeze = useCallback<HeadRenderingOptions['onFreeze']>(
    (axis, index) => latest.current.onFreeze(axis, index),
    [],
  );
  const onInserted = useCallback<HeadRenderingOptions['onInserted']>(
    (axis, head) => latest.current.onInserted(axis, head),
    [],
  );
  const renderRowHead = useCallback(
    (index: number, isFocused: boolean) => (
      <ObjectHead
        axis="row"
        index={index}
        objectId={axes.rows.ids[index] ?? ''}
        isFocused={isFocused}
        actions={actions}
        onFreeze={onFreeze}
        onInserted={onInserted}
      />
    ),
    [axes, actions, onFreeze, onInserted],
  );
  const renderColumnHead = useCallback(
    (index: number, isFocused: boolean) => (
      <ObjectHead
        axis="column"
        index={index}
        objectId={axes.columns.ids[index] ?? ''}
        isFocused={isFocused}
        actions={actions}
        onFreeze={onFreeze}
        onInserted={onInserted}
      />
    ),
    [axes, actions, onFreeze, onInserted],
  );
  return { renderRowHead, renderColumnHead };
}
