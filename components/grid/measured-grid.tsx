'use client';

import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useImperativeHandle,
  useState,
  type PointerEvent,
  type ReactNode,
  type Ref,
} from 'react';

import { classNames } from '../ui/class-names';
import { blockBetween } from './grid-block';
import { type GridCommand } from './grid-command';
import { type GridPosition } from './grid-navigation';
import { type GridBox, type GridOverlay, type GridPointer } from './grid-overlay';
import { type GridHandle } from './grid-props';
import { shownIndexes } from './shown-indexes';
import { useGridFocus } from './use-grid-focus';
import { useGridSelection } from './use-grid-selection';

type MeasuredGridProps = {
  readonly label: string;
  /** In CSS pixels. Columns share what is left of the width; rows grow with what is in them. */
  readonly sizes: {
    readonly headWidth: number;
    readonly columnWidthMin: number;
    readonly rowHeightMin: number;
  };
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row -1 is the row of column heads. */
  readonly focus: GridPosition;
  readonly onFocus: (position: GridPosition) => void;
  readonly onCommand: (command: GridCommand) => boolean;
  readonly renderCell: (position: GridPosition) => ReactNode;
  readonly renderRowHead: (row: number) => ReactNode;
  readonly renderColumnHead: (column: number) => ReactNode;
  readonly corner?: ReactNode;
  /** One more head behind the last column: where a column is added. */
  readonly headEnd?: ReactNode;
  /** Its boxes are measured: it asks for them when it is drawn, not while it renders. */
  readonly Overlay?: GridOverlay;
  /** Told where a mouse or pen hovers, with every move; nothing when it is on no cell any more. */
  readonly onHover?: (pointer: GridPointer | undefined) => void;
  readonly ref?: Ref<GridHandle>;
};

/** A grid for a few columns whose rows are as high as their content: frozen heads, one tab stop, rows in view only. */
export function MeasuredGrid(props: MeasuredGridProps) {
  const { sizes, rowCount, columnCount, focus, Overlay, onHover } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [headHeight, setHeadHeight] = useState(0);
  const measureHead = useCallback((head: HTMLDivElement | null) => {
    if (head) setHeadHeight(head.offsetHeight);
  }, []);
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller,
    estimateSize: () => sizes.rowHeightMin,
    scrollPaddingStart: headHeight,
    overscan: 4,
    useFlushSync: false,
    rangeExtractor: useCallback((range: Range) => shownIndexes(range, focus.row), [focus.row]),
  });
  const bounds = { rowMin: -1, columnMin: 0, rowCount, columnCount } as const;
  const { focusedRef, onKeyDown, point, takeFocus } = useGridFocus({
    focus,
    extent: () => ({ ...bounds, pageRows: rows.getVirtualItems().length, pageColumns: 1 }),
    selection: useGridSelection({ focus, bounds, onSelect: undefined }),
    isFillable: false,
    onFocus: props.onFocus,
    onCommand: props.onCommand,
    scrollTo: useCallback(
      ({ row, column }: GridPosition) => {
        if (row >= 0) rows.scrollToIndex(row);
        if (scroller) showColumn(scroller, column, sizes.headWidth);
      },
      [rows, scroller, sizes.headWidth],
    ),
  });
  useImperativeHandle(props.ref, () => ({ takeFocus }), [takeFocus]);

  const template = {
    gridTemplateColumns: `${sizes.headWidth}px repeat(${columnCount}, minmax(${sizes.columnWidthMin}px, 1fr)) ${props.headEnd === undefined ? '' : '8rem'}`,
  };
  /** What the focused cell or head has that the others have not. */
  const cellProps = (row: number, column: number) => {
    const isFocused = row === focus.row && column === focus.column;
    return {
      'aria-colindex': column + 2,
      'aria-selected': isFocused,
      'data-cell': `${row}:${column}`,
      tabIndex: isFocused ? 0 : -1,
      ...(isFocused && { ref: focusedRef }),
      onClick: () => point({ row, column }),
      onDoubleClick: () =>
        props.onCommand({
          type: 'edit',
          at: { row, column },
          block: blockBetween({ row, column }, { row, column }),
        }),
    };
  };
  return (
    <div
      ref={setScroller}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount + 1}
      onKeyDown={onKeyDown}
      className="size-full overflow-auto overscroll-contain outline-none"
    >
      <div
        className="relative min-w-max"
        role="presentation"
        onPointerMove={(event) => {
          if (event.pointerType !== 'touch') onHover?.(hoveredCell(event));
        }}
        onPointerLeave={() => onHover?.(undefined)}
      >
        <div
          ref={measureHead}
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-20 grid border-b border-hairline bg-ground"
          style={template}
        >
          <div
            role="columnheader"
            aria-colindex={1}
            className="sticky left-0 z-10 border-r border-hairline bg-ground"
          >
            {props.corner}
          </div>
          {indexes(columnCount).map((column) => (
            <div
              key={column}
              role="columnheader"
              {...cellProps(-1, column)}
              className={classNames(
                cellClasses,
                'min-w-0 border-r',
                column === focus.column ? 'bg-selected' : 'bg-ground',
              )}
            >
              {props.renderColumnHead(column)}
            </div>
          ))}
          {props.headEnd !== undefined && (
            <div role="columnheader" aria-colindex={columnCount + 2} className="bg-ground">
              {props.headEnd}
            </div>
          )}
        </div>
        <div role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index: row, start }) => (
            <div
              key={row}
              ref={rows.measureElement}
              data-index={row}
              role="row"
              aria-rowindex={row + 2}
              className="absolute inset-x-0 grid"
              style={{ ...template, top: start, minHeight: sizes.rowHeightMin }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                className={classNames(
                  'sticky left-0 z-10 border-r border-b border-hairline',
                  row === focus.row ? 'bg-selected' : 'bg-ground',
                )}
              >
                {props.renderRowHead(row)}
              </div>
              {indexes(columnCount).map((column) => (
                <div
                  key={column}
                  role="gridcell"
                  {...cellProps(row, column)}
                  className={classNames(cellClasses, 'min-w-0 border-r border-b')}
                >
                  {props.renderCell({ row, column })}
                </div>
              ))}
            </div>
          ))}
        </div>
        {Overlay && (
          <div className="pointer-events-none absolute inset-0 z-[5] overflow-clip">
            <Overlay boxOf={(at) => (scroller ? measuredBox(scroller, at) : undefined)} />
          </div>
        )}
      </div>
    </div>
  );
}

const cellClasses =
  'relative border-hairline outline-2 -outline-offset-2 outline-transparent aria-selected:outline-control aria-selected:focus:outline-accent';

function indexes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function hoveredCell(event: PointerEvent<HTMLElement>): GridPointer | undefined {
  const cell = event.target instanceof Element && event.target.closest('[data-cell]');
  const [row, column] = (cell && cell.getAttribute('data-cell')?.split(':').map(Number)) || [];
  if (!cell || row === undefined || column === undefined || row < 0) return undefined;
  const box = cell.getBoundingClientRect();
  return {
    row,
    column,
    x: (event.clientX - box.left) / box.width,
    y: (event.clientY - box.top) / box.height,
  };
}

function measuredBox(scroller: HTMLElement, { row, column }: GridPosition): GridBox | undefined {
  const cell = scroller.querySelector(`[data-cell="${row}:${column}"]`);
  if (!cell) return undefined;
  const { top, left, width, height } = cell.getBoundingClientRect();
  const origin = scroller.getBoundingClientRect();
  return {
    top: top - origin.top + scroller.scrollTop,
    left: left - origin.left + scroller.scrollLeft,
    width,
    height,
  };
}

/** Scrolls sideways just as far as a column needs to stand free of the frozen heads. */
function showColumn(scroller: HTMLElement, column: number, headWidth: number): void {
  const head = scroller.querySelector<HTMLElement>(`[data-cell="-1:${column}"]`);
  if (!head) return;
  const start = head.offsetLeft - headWidth;
  const end = head.offsetLeft + head.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > start) scroller.scrollLeft = start;
  else if (scroller.scrollLeft < end) scroller.scrollLeft = Math.min(end, start);
}
