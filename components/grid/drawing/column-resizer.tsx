'use client';

import { useEffect, useState, type PointerEvent as ReactPointerEvent } from 'react';

import { drawnWidth, edgeNear, edgeOf, handlePx } from '../geometry/column-resize';
import { type GridGeometry } from '../geometry/grid-geometry';
import { viewOf } from '../geometry/use-grid-window';
import { type GridProps } from '../grid-props';
import { type GridPosition } from '../hands/grid-navigation';

type ColumnResizerProps = {
  readonly scroller: HTMLElement;
  readonly geometry: GridGeometry;
  readonly focus: GridPosition;
  readonly onResize: NonNullable<GridProps['onResize']>;
};

type Drag = { readonly column: number; readonly fromX: number; readonly byPx: number };

/**
 * One handle for all columns: at the edge between heads that a mouse is near, else at the head that has the focus. The
 * line shows where the edge will be; the cells follow when it is let go of.
 */
export function ColumnResizer({ scroller, geometry, focus, onResize }: ColumnResizerProps) {
  const hovered = useHoveredEdge(scroller, geometry);
  const [drag, setDrag] = useState<Drag>();
  const focused = focus.row < 0 || focus.column < 0 ? focus.column : undefined;
  const column = drag?.column ?? hovered ?? focused;
  useEscape(drag !== undefined, () => setDrag(undefined));
  if (column === undefined) return null;

  const { edge, handle, isFrozen } = edgeOf(column, viewOf(scroller), geometry);
  const start = (event: ReactPointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ column, fromX: event.clientX, byPx: 0 });
  };
  const move = ({ clientX }: ReactPointerEvent) => {
    if (drag) setDrag({ ...drag, byPx: clientX - drag.fromX });
  };
  const end = () => {
    if (drag && drag.byPx !== 0) {
      onResize('column', drag.column, drawnWidth(drag.column, drag.byPx, geometry));
    }
    setDrag(undefined);
  };
  return (
    <div className="pointer-events-none absolute inset-0 z-30">
      <div
        aria-hidden
        data-grid-control
        className="pointer-events-auto sticky flex h-full cursor-col-resize touch-none"
        style={{
          marginLeft: handle,
          ...(isFrozen && { left: handle }),
          width: handlePx,
          transform: `translateX(${drag?.byPx ?? 0}px)`,
        }}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => setDrag(undefined)}
        onMouseDown={(event) => event.preventDefault()}
        onDoubleClick={() => onResize('column', column, undefined)}
      >
        <span
          className="w-0.5 shrink-0 bg-accent"
          style={{
            marginLeft: edge - handle - 1,
            height: drag ? Math.min(scroller.clientHeight, geometry.height) : '100%',
          }}
        />
      </div>
    </div>
  );
}

/** The column whose right edge a mouse or pen is near, among the heads. */
function useHoveredEdge(scroller: HTMLElement, geometry: GridGeometry): number | undefined {
  const [edge, setEdge] = useState<number>();
  useEffect(() => {
    const look = ({ clientX, clientY, pointerType, buttons }: PointerEvent) => {
      // What is drawn just now is not looked for.
      if (pointerType === 'touch' || buttons !== 0) return;
      const box = scroller.getBoundingClientRect();
      const isAmongHeads = clientY - box.top < geometry.top;
      setEdge(isAmongHeads ? edgeNear(clientX - box.left, viewOf(scroller), geometry) : undefined);
    };
    const leave = () => setEdge(undefined);
    scroller.addEventListener('pointermove', look);
    scroller.addEventListener('pointerleave', leave);
    return () => {
      scroller.removeEventListener('pointermove', look);
      scroller.removeEventListener('pointerleave', leave);
    };
  }, [scroller, geometry]);
  return edge;
}

function useEscape(isOn: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener('keydown', giveUp, true);
    return () => window.removeEventListener('keydown', giveUp, true);
  });
}
