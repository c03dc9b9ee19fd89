'use client';

import { memo, type RefObject } from 'react';

import { type RenderCell } from '../grid-props';

type GridCellProps = {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly isSelected: boolean;
  /** Given to the focused cell only. */
  readonly focusedRef: RefObject<HTMLDivElement | null> | undefined;
  readonly render: RenderCell;
};

/** A cell that holds something or has the focus. The line at its right and the one below are the grid's. */
export const GridCell = memo(function (props: GridCellProps) {
  const { row, column, left, width, focusedRef } = props;
  const isFocused = focusedRef !== undefined;
  return (
    <div
      ref={focusedRef}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isFocused || props.isSelected}
      tabIndex={isFocused ? 0 : -1}
      data-cell={`${row}:${column}`}
      data-current={isFocused || undefined}
      style={{ left, width: width - 1 }}
      className={cellClasses}
    >
      {props.render(row, column, isFocused)}
    </div>
  );
});

const cellClasses =
  'absolute top-0 h-full outline-2 -outline-offset-2 outline-transparent data-current:z-[1] data-current:outline-control data-current:focus:outline-accent';
