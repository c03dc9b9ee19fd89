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
      const view = anchor?.closest('[role=grid]')?.getBoundingClientRect();
      const box = anchor?.getBoundingClientRect();
      if (!box || !view) return;
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
