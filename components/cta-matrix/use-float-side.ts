'use client';

import { useCallback, useState, type RefCallback } from 'react';

import { floatSide } from './float-side';

/**
 * On which side of its anchor something that floats in a grid is not cut off; looked at when the anchor comes, to which
 * the reference is given.
 */
export function useFloatSide(
  heightPx: number,
): readonly ['above' | 'below', RefCallback<HTMLElement>] {
  const [side, setSide] = useState<'above' | 'below'>('below');
  const measure = useCallback(
    (anchor: HTMLElement | null) => {
      const view = anchor?.closest('[role=grid]')?.getBoundingClientRect();
      if (anchor && view) setSide(floatSide(anchor.getBoundingClientRect(), view, heightPx));
    },
    [heightPx],
  );
  return [side, measure];
}
