'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';

import { floatSide } from './float-side';

/** On which side of its anchor something that floats in a grid is not cut off; looked at when it comes. */
export function useFloatSide(anchor: RefObject<Element | null>, heightPx: number) {
  const [side, setSide] = useState<'above' | 'below'>('below');
  useLayoutEffect(() => {
    const box = anchor.current?.getBoundingClientRect();
    const view = anchor.current?.closest('[role=grid]')?.getBoundingClientRect();
    if (box && view) setSide(floatSide(box, view, heightPx));
  }, [anchor, heightPx]);
  return side;
}
