'use client';

import { useCallback, useLayoutEffect, useRef, useState } from 'react';

import { type GridPosition } from '../hands/grid-navigation';
import { type GridGeometry, type GridView } from './grid-geometry';
import { emptyWindow, isSameWindow, scrolledTo, windowOf } from './grid-window';

/** Follows what is scrolled to. Renders only when another row or column comes into view. */
export function useGridWindow(scroller: HTMLElement | null, geometry: GridGeometry) {
  const [window, setWindow] = useState(emptyWindow);
  const newest = useRef(geometry);
  useLayoutEffect(() => {
    newest.current = geometry;
    if (!scroller) return undefined;
    const look = () => {
      const next = windowOf(viewOf(scroller), geometry);
      setWindow((known) => (isSameWindow(known, next) ? known : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [scroller, geometry]);

  // The same function while sizes change: nobody who looks elsewhere is taken back to the focus by a wider column.
  const scrollTo = useCallback(
    (position: GridPosition) => {
      if (!scroller) return;
      const to = scrolledTo(position, viewOf(scroller), newest.current);
      scroller.scrollTo({ top: to.scrollTop, left: to.scrollLeft });
    },
    [scroller],
  );
  return { window, scrollTo };
}

export function viewOf(scroller: HTMLElement): GridView {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
  return { scrollLeft, scrollTop, width: clientWidth, height: clientHeight };
}
