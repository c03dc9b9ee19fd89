'use client';

import { type GridGeometry } from '../geometry/grid-geometry';
import { type GridBlock } from '../hands/grid-block';
import { drawnBlock } from '../hands/grid-fill';
import { useCellDrag } from '../hands/use-cell-drag';

type FillHandleProps = {
  readonly from: GridBlock;
  readonly geometry: GridGeometry;
  readonly scroller: HTMLElement | null;
  /** Told how far it is drawn just now. */
  readonly onDraw: (block: GridBlock | undefined) => void;
  readonly onFill: (from: GridBlock, block: GridBlock) => void;
};

/**
 * At the bottom right corner of what is selected: drawing it on goes on with what is there. For mouse and pen; keyboards
 * fill with Control or Command and D or R, and a finger that draws here would mean to scroll.
 */
export function FillHandle({ from, geometry, scroller, onDraw, onFill }: FillHandleProps) {
  const drag = useCellDrag({
    scroller,
    geometry,
    onDraw: (to) => onDraw(drawnBlock(from, to)),
    onDone: (to) => {
      onDraw(undefined);
      if (to) onFill(from, drawnBlock(from, to));
    },
  });
  return (
    <div
      aria-hidden
      data-grid-control
      className="pointer-events-auto absolute -right-3 -bottom-3 flex size-6 cursor-crosshair items-center justify-center pointer-coarse:hidden"
      onPointerDown={(event) => {
        if (event.isPrimary && event.button === 0) drag.start(event);
      }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className="size-2 border border-ground bg-accent" />
    </div>
  );
}
