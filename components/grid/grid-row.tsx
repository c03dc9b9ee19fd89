'use client';

import { memo, type ReactNode, type RefObject } from 'react';

import { GridHead } from './grid-head';
import { type GridSizes } from './grid-sizes';

export type RenderCell = (row: number, column: number, isFocused: boolean) => ReactNode;

type GridRowProps = {
  readonly row: number;
  readonly top: number;
  readonly width: number;
  readonly sizes: GridSizes;
  readonly filled: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly focusedColumn: number | undefined;
  readonly focusedRef: RefObject<HTMLDivElement | null>;
  readonly renderCell: RenderCell;
  readonly renderHead: (row: number) => ReactNode;
};

const overscanColumns = 2;

/** One row: its head and those of its cells that are filled and in view, or focused. */
export const GridRow = memo(function (props: GridRowProps) {
  const { row, top, width, sizes, focusedColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="absolute left-0"
      style={{ top, width, height: sizes.rowHeight }}
    >
      <GridHead
        role="rowheader"
        index={row}
        isFocused={focusedColumn !== undefined}
        style={{ width: sizes.headWidth }}
        render={props.renderHead}
      />
      {columnsToShow(props).map((column) => (
        <GridCell
          key={column}
          row={row}
          column={column}
          left={sizes.headWidth + column * sizes.columnWidth}
          width={sizes.columnWidth}
          focusedRef={column === focusedColumn ? props.focusedRef : undefined}
          render={props.renderCell}
        />
      ))}
    </div>
  );
});

function columnsToShow({ filled, firstColumn, lastColumn, focusedColumn }: GridRowProps) {
  const shown = filled.filter(
    (column) => column >= firstColumn - overscanColumns && column <= lastColumn + overscanColumns,
  );
  if (focusedColumn === undefined || shown.includes(focusedColumn)) return shown;
  return [...shown, focusedColumn].toSorted((a, b) => a - b);
}

type GridCellProps = {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  /** Given to the focused cell only. */
  readonly focusedRef: RefObject<HTMLDivElement | null> | undefined;
  readonly render: RenderCell;
};

const GridCell = memo(function ({ row, column, left, width, focusedRef, render }: GridCellProps) {
  const isFocused = focusedRef !== undefined;
  return (
    <div
      ref={focusedRef}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isFocused}
      tabIndex={isFocused ? 0 : -1}
      data-cell={`${row}:${column}`}
      style={{ left, width }}
      className="absolute top-0 h-full border-r border-b border-hairline outline-2 -outline-offset-2 outline-transparent aria-selected:z-[1] aria-selected:outline-control aria-selected:focus:outline-accent"
    >
      {render(row, column, isFocused)}
    </div>
  );
});
