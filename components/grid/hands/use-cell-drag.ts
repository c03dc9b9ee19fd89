'use client';

import { useEffect, useEffectEvent, useState } from 'react';

import { type GridGeometry } from '../geometry/grid-geometry';
import { viewOf } from '../geometry/use-grid-window';
import { cellNear, edgeScroll, isBesideCells } from './cell-near';
import { isSamePosition, type GridPosition } from './grid-navigation';

type CellDragOptions = {
  readonly scroller: HTMLElement | null;
  readonly geometry: GridGeometry;
  /** Told each time that the pointer is nearest to another cell. */
  readonly onDraw: (to: GridPosition) => void;
  /** Told what was drawn to last when the pointer is let go of; nothing where it came to nothing: Escape, a browser that scrolls. */
  readonly onDone?: (to: GridPosition | undefined) => void;
};

type Pointed = { readonly clientX: number; readonly clientY: number };
type Press = Pointed & { readonly pointerId: number };

/**
 * Draws over cells with a pointer, which may leave the grid: at its edges the cells scroll. Not before it has left the cell
 * it was pressed on, since a hand that only presses there trembles.
 */
export function useCellDrag({ scroller, geometry, onDraw, onDone }: CellDragOptions): {
  readonly start: (press: Press) => void;
} {
  const [press, setPress] = useState<Press>();
  const draw = useEffectEvent(onDraw);
  const done = useEffectEvent((to: GridPosition | undefined) => onDone?.(to));
  const cellAt = useEffectEvent((grid: HTMLElement, pointed: Pointed) =>
    cellNear(placeIn(grid, pointed), viewOf(grid), geometry),
  );
  const isBeside = useEffectEvent((grid: HTMLElement, pointed: Pointed) =>
    isBesideCells(placeIn(grid, pointed), viewOf(grid), geometry),
  );
  const scrollFor = useEffectEvent((grid: HTMLElement, pointed: Pointed) => {
    const { left, top } = edgeScroll(placeIn(grid, pointed), viewOf(grid), geometry);
    if (left !== 0 || top !== 0) grid.scrollBy(left, top);
  });

  useEffect(() => {
    if (!press || !scroller) return undefined;
    const pressed = cellAt(scroller, press);
    let hasLeft = false;
    let pointed: Pointed | undefined;
    let drawnTo: GridPosition | undefined;
    let frame = 0;
    const drawOn = () => {
      const to = pointed && cellAt(scroller, pointed);
      if (!to || (drawnTo && isSamePosition(to, drawnTo))) return;
      drawnTo = to;
      draw(to);
    };
    const scroll = () => {
      if (pointed && hasLeft) scrollFor(scroller, pointed);
      drawOn();
      frame = requestAnimationFrame(scroll);
    };
    const end = (isKept: boolean) => {
      setPress(undefined);
      done(isKept ? drawnTo : undefined);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerId !== press.pointerId) return;
      // It was let go of where this page hears nothing.
      if (event.buttons === 0) {
        end(true);
        return;
      }
      pointed = event;
      const at = cellAt(scroller, event);
      hasLeft ||= isBeside(scroller, event) || !at || !pressed || !isSamePosition(at, pressed);
      drawOn();
      if (frame === 0) frame = requestAnimationFrame(scroll);
    };
    const onEnd = (event: PointerEvent) => {
      if (event.pointerId === press.pointerId) end(event.type === 'pointerup');
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onEnd);
    window.addEventListener('pointercancel', onEnd);
    window.addEventListener('keydown', onKey, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onEnd);
      window.removeEventListener('pointercancel', onEnd);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [press, scroller]);

  return {
    start: ({ pointerId, clientX, clientY }) => setPress({ pointerId, clientX, clientY }),
  };
}

function placeIn(grid: HTMLElement, { clientX, clientY }: Pointed) {
  const box = grid.getBoundingClientRect();
  return { left: clientX - box.left, top: clientY - box.top };
}
