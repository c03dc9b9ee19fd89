'use client';

import { useCallback, useState, type RefCallback } from 'react';

import { floatEdge, floatRoom, floatSide } from './float-place';

export type FloatPlace = {
  readonly side: 'above' | 'below';
  readonly edge: 'left' | 'right';
  /** From that edge of the anchor to the end of the grid, in CSS pixels; nothing until it is measured. */
  readonly roomPx?: number;
};

/**
 * Where something that floats in a grid is not cut off: on which side of its anchor, and with which edge it lines up.
 * Looked at when the anchor comes, to which the reference is given. The size is in CSS pixels.
 */
export function useFloatPlace(
  width: number,
  height: number,
): readonly [FloatPlace, RefCallback<HTMLElement>] {
  const [place, setPlace] = useState<FloatPlace>({ side: 'below', edge: 'left' });
  const measure = useCallback(
    (anchor: HTMLElement | null) => {
      const view = anchor && viewOf(anchor);
      if (!view) return;
      const box = anchor.getBoundingClientRect();
      const edge = floatEdge(box, view, width);
      setPlace({
        side: floatSide(box, view, height),
        edge,
        roomPx: floatRoom(box, view, edge),
      });
    },
    [width, height],
  );
  return [place, measure];
}

/** What can be seen of the grid around an anchor: the total of its row stands before what is behind it. */
function viewOf(anchor: HTMLElement) {
  const box = anchor.closest('[role=grid]')?.getBoundingClientRect();
  const total = anchor.closest('[role=row]')?.querySelector('[data-total]');
  if (!box || !total) return box;
  const { top, bottom, left } = box;
  return { top, bottom, left, right: Math.min(box.right, total.getBoundingClientRect().left) };
}
