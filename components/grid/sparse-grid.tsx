'use client';

import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useState,
  type ComponentType,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
} from 'react';

import { blockBetween } from './grid-block';
import { type GridCommand } from './grid-command';
import { GridHead } from './grid-head';
import { type GridPosition } from './grid-navigation';
import { type GridOverlay, type GridPointer } from './grid-overlay';
import { GridRow, type RenderCell } from './grid-row';
import { type GridSizes } from './grid-sizes';
import { shownIndexes } from './shown-indexes';
import { isInView, sparseBox, sparsePointer } from './sparse-geometry';
import { useGridFocus } from './use-grid-focus';
import { useGridSelection } from './use-grid-selection';

export type GridHandle = {
  /** Gives the focused cell the keyboard. */
  readonly takeFocus: () => void;
};

type SparseGridProps = {
  readonly label: string;
  /** In CSS pixels; every row and every column is the same. */
  readonly sizes: GridSizes;
  readonly rowCount: number;
  readonly columnCount: number;
  /**
   * Gives its child the columns of a row that hold something, ascending. Only these and the focused cell become
   * elements. A component, so that a row can follow what fills it by itself.
   */
  readonly FilledColumns: ComponentType<{
    readonly row: number;
    readonly children: (filled: readonly number[]) => ReactNode;
  }>;
  readonly focus: GridPosition;
  readonly onFocus: (position: GridPosition) => void;
  readonly onCommand: (command: GridCommand) => boolean;
  /** These three keep their identity from render to render, else every cell renders again. */
  readonly renderCell: RenderCell;
  readonly renderRowHead: (row: number) => ReactNode;
  readonly renderColumnHead: (column: number) => ReactNode;
  readonly corner?: ReactNode;
  readonly Overlay?: GridOverlay;
  /** Told where a mouse or pen hovers, with every move; nothing when it is on no cell any more. */
  readonly onHover?: (pointer: GridPointer | undefined) => void;
  readonly onScroller?: (scroller: HTMLElement | null) => void;
  readonly ref?: Ref<GridHandle>;
};

/**
 * A matrix of any size: frozen heads, one tab stop, the keys of a spreadsheet. Empty cells are no elements at all; ARIA
 * lets them be absent, and the lines between them are a background.
 */
export function SparseGrid(props: SparseGridProps) {
  const { sizes, rowCount, columnCount, focus, onCommand, onScroller } = props;
  const { FilledColumns, Overlay, renderColumnHead, onHover } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller,
    estimateSize: () => sizes.rowHeight,
    scrollPaddingStart: sizes.headHeight,
    paddingStart: sizes.headHeight,
    overscan: 4,
    useFlushSync: false,
    rangeExtractor: useCallback((range: Range) => shownIndexes(range, focus.row), [focus.row]),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: columnCount,
    getScrollElement: () => scroller,
    estimateSize: () => sizes.columnWidth,
    scrollPaddingStart: sizes.headWidth,
    paddingStart: sizes.headWidth,
    overscan: 2,
    useFlushSync: false,
    rangeExtractor: useCallback(
      (range: Range) => shownIndexes(range, focus.column),
      [focus.column],
    ),
  });

  const bounds = { rowMin: 0, columnMin: 0, rowCount, columnCount } as const;
  const { focusedRef, onKeyDown, point, takeFocus } = useGridFocus({
    focus,
    extent: () => ({ ...bounds, pageRows: pageRowsOf(scroller, sizes), pageColumns: 1 }),
    selection: useGridSelection({ focus, bounds, onSelect: undefined }),
    isFillable: false,
    onFocus: props.onFocus,
    onCommand,
    scrollTo: useCallback(
      ({ row, column }: GridPosition) => {
        rows.scrollToIndex(row);
        columns.scrollToIndex(column);
      },
      [rows, columns],
    ),
  });
  useEffect(() => onScroller?.(scroller), [onScroller, scroller]);
  useImperativeHandle(props.ref, () => ({ takeFocus }), [takeFocus]);

  const pointedCell = (event: MouseEvent<HTMLElement>): GridPointer | undefined => {
    const isHead = event.target instanceof Element && event.target.closest('[data-grid-head]');
    if (isHead) return undefined;
    const box = event.currentTarget.getBoundingClientRect();
    const place = { left: event.clientX - box.left, top: event.clientY - box.top };
    return sparsePointer(place, sizes, { rowCount, columnCount });
  };
  const edit = (event: MouseEvent<HTMLElement>) => {
    const at = pointedCell(event);
    if (at)
      onCommand({
        type: 'edit',
        at: { row: at.row, column: at.column },
        block: blockBetween(at, at),
      });
  };
  const hover = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'touch') onHover?.(pointedCell(event));
  };

  const shownColumns = columns.getVirtualItems();
  const width = sizes.headWidth + columnCount * sizes.columnWidth;
  const height = sizes.headHeight + rowCount * sizes.rowHeight;
  return (
    <div
      ref={setScroller}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount + 1}
      onKeyDown={onKeyDown}
      className="group/grid size-full overflow-auto overscroll-contain outline-none"
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- empty cells are no elements; their keys are the grid's */}
      <div
        className="relative"
        style={{ width, height, ...lines(sizes) }}
        onClick={(event) => {
          const at = pointedCell(event);
          if (at) point({ row: at.row, column: at.column });
        }}
        onDoubleClick={edit}
        onPointerMove={onHover && hover}
        onPointerLeave={() => onHover?.(undefined)}
      >
        <Crosshair sizes={sizes} focus={focus} />
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-20 border-b border-hairline bg-ground"
          style={{ height: sizes.headHeight }}
        >
          <div
            role="columnheader"
            aria-colindex={1}
            data-grid-head
            className="sticky left-0 z-10 h-full border-r border-hairline bg-ground"
            style={{ width: sizes.headWidth }}
          >
            {props.corner}
          </div>
          {shownColumns.map(({ index, start }) => (
            <GridHead
              key={index}
              role="columnheader"
              index={index}
              isFocused={index === focus.column}
              style={{ left: start, width: sizes.columnWidth, height: '100%' }}
              render={renderColumnHead}
            />
          ))}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => (
          <FilledColumns key={index} row={index}>
            {(filled) => (
              <GridRow
                row={index}
                top={start}
                width={width}
                sizes={sizes}
                filled={filled}
                firstColumn={columns.range?.startIndex ?? 0}
                lastColumn={columns.range?.endIndex ?? -1}
                focusedColumn={index === focus.row ? focus.column : undefined}
                focusedRef={focusedRef}
                renderCell={props.renderCell}
                renderHead={props.renderRowHead}
              />
            )}
          </FilledColumns>
        ))}
        {Overlay && (
          <div className="pointer-events-none absolute inset-0 z-[5] overflow-clip">
            <Overlay
              boxOf={(at) =>
                isInView(at, { rows: rows.range, columns: columns.range })
                  ? sparseBox(at, sizes)
                  : undefined
              }
            />
          </div>
        )}
      </div>
    </div>
  );
}

/** Shows from afar which row and column the focused cell belongs to. */
function Crosshair({ sizes, focus }: Pick<SparseGridProps, 'sizes' | 'focus'>) {
  const top = sizes.headHeight + focus.row * sizes.rowHeight;
  const left = sizes.headWidth + focus.column * sizes.columnWidth;
  const band = 'pointer-events-none absolute bg-accent/5';
  return (
    <>
      <div aria-hidden className={`${band} inset-x-0`} style={{ top, height: sizes.rowHeight }} />
      <div aria-hidden className={`${band} inset-y-0`} style={{ left, width: sizes.columnWidth }} />
    </>
  );
}

function pageRowsOf(scroller: HTMLElement | null, sizes: GridSizes): number {
  const height = (scroller?.clientHeight ?? 0) - sizes.headHeight;
  return Math.max(1, Math.floor(height / sizes.rowHeight) - 1);
}

function lines({ rowHeight, columnWidth, headHeight, headWidth }: GridSizes) {
  const line = 'transparent calc(100% - 1px), var(--color-hairline) 0';
  return {
    backgroundImage: `linear-gradient(to right, ${line}), linear-gradient(to bottom, ${line})`,
    backgroundSize: `${columnWidth}px ${rowHeight}px`,
    backgroundPosition: `${headWidth}px ${headHeight}px`,
  };
}
