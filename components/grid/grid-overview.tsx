'use client';

import { useEffect, useRef, useState, type PointerEvent } from 'react';

import { type GridPosition } from './hands/grid-navigation';

type GridOverviewProps = {
  readonly label: string;
  readonly scroller: HTMLElement | null;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Marks of one row: columns and how strong, 1 for the ones that matter. */
  readonly marks: (row: number) => readonly OverviewMark[];
  /** CSS colour of the marks; weak ones are drawn faintly. */
  readonly color: string;
  readonly onPoint: (position: GridPosition) => void;
};

export type OverviewMark = { readonly column: number; readonly strength: number };

type View = {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
};

const sidePx = 224;
const wholeView: View = { top: 0, left: 0, height: 1, width: 1 };

/** The whole grid in small, with a frame around what is in view. A press goes there. Keys move in the grid itself. */
export function GridOverview(props: GridOverviewProps) {
  const { label, scroller, rowCount, columnCount, marks, color, onPoint } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useView(scroller);

  useEffect(() => {
    if (canvas.current) draw(canvas.current, { rowCount, columnCount, marks, color });
  }, [rowCount, columnCount, marks, color]);

  const point = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onPoint({
      row: placeAt((event.clientY - box.top) / box.height, rowCount),
      column: placeAt((event.clientX - box.left) / box.width, columnCount),
    });
  };

  const isWhole = view.height >= 1 && view.width >= 1;
  return (
    <div
      role="img"
      aria-label={label}
      onPointerDown={point}
      onPointerMove={point}
      className="relative touch-none overflow-hidden rounded border border-hairline bg-raised text-quiet"
      style={{ width: sidePx, height: sidePx }}
    >
      <canvas ref={canvas} width={sidePx * 2} height={sidePx * 2} className="size-full" />
      {!isWhole && (
        <div
          className="absolute border-2 border-accent bg-accent/10"
          style={{
            top: percent(view.top),
            left: percent(view.left),
            height: percent(view.height),
            width: percent(view.width),
          }}
        />
      )}
    </div>
  );
}

/** Which of `count` equal parts lies at a share of the whole. */
function placeAt(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
}

function percent(part: number): string {
  return `${part * 100}%`;
}

/** What share of the cells is in view, followed while they scroll. Heads and totals, which stay in sight, count as no cells. */
function useView(scroller: HTMLElement | null): View {
  const [view, setView] = useState(wholeView);
  useEffect(() => {
    if (!scroller) return undefined;
    let covered = coveredIn(scroller);
    const look = () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = scroller;
      const height = Math.max(1, scrollHeight - covered.down);
      const width = Math.max(1, scrollWidth - covered.across);
      setView({
        top: scrollTop / height,
        left: scrollLeft / width,
        height: (scroller.clientHeight - covered.down) / height,
        width: (scroller.clientWidth - covered.across) / width,
      });
    };
    const observer = new ResizeObserver(() => {
      covered = coveredIn(scroller);
      look();
    });
    observer.observe(scroller);
    // Zoom and wider columns change the content alone.
    if (scroller.firstElementChild) observer.observe(scroller.firstElementChild);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return view;
}

/** How much of the view heads and totals take; the grid says so as the padding that scrolling keeps to. */
function coveredIn(scroller: HTMLElement) {
  const style = getComputedStyle(scroller);
  return {
    down: px(style.scrollPaddingTop) + px(style.scrollPaddingBottom),
    across: px(style.scrollPaddingLeft) + px(style.scrollPaddingRight),
  };
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}

type Drawing = Pick<GridOverviewProps, 'rowCount' | 'columnCount' | 'marks' | 'color'>;

function draw(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { rowCount, columnCount, marks, color } = drawing;
  const height = canvas.height / rowCount;
  const width = canvas.width / columnCount;
  // A mark of one cell in a thousand still has to be seen.
  const markHeight = Math.max(2, height - 1);
  const markWidth = Math.max(2, width - 1);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = color;
  for (let row = 0; row < rowCount; row += 1) {
    for (const { column, strength } of marks(row)) {
      context.globalAlpha = strength;
      context.fillRect(column * width, row * height, markWidth, markHeight);
    }
  }
}
