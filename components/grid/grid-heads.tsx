'use client';

import { type ReactNode, type RefObject } from 'react';

import { columnsEndPx, type GridGeometry } from './grid-geometry';
import { groupAt } from './grid-groups';
import { GridHead } from './grid-head';
import { type GridPosition } from './grid-navigation';
import { type GridGroup, type GridProps, type GridTotals } from './grid-props';

type GridHeadsProps = Pick<GridProps, 'renderColumnHead'> & {
  readonly corner: ReactNode;
  readonly columnsEnd: ReactNode;
  readonly rowTotals: GridTotals | undefined;
  readonly columnGroups: readonly GridGroup[] | undefined;
  readonly geometry: GridGeometry;
  readonly columns: readonly number[];
  readonly frozenColumns: number;
  readonly focus: GridPosition;
  readonly focusedRef: RefObject<HTMLDivElement | null>;
  readonly ariaTotals: number;
  /** The names of groups above the heads, and what draws columns wider. */
  readonly children?: ReactNode;
};

/** The row of column heads. */
export function GridHeads(props: GridHeadsProps) {
  const { geometry, columns, frozenColumns, focus, columnGroups } = props;
  const { left, top, bandTop, width } = geometry;
  const head = (column: number, from: number) => (
    <GridHead
      key={column}
      axis="column"
      index={column}
      left={from + geometry.columns.startOf(column)}
      width={geometry.columns.sizeOf(column)}
      height={top - bandTop}
      isMarked={column === focus.column}
      group={groupAt(columnGroups, column)}
      focusedRef={column === focus.column && focus.row === -1 ? props.focusedRef : undefined}
      render={props.renderColumnHead}
    />
  );
  const frozen = columns.filter((column) => column < frozenColumns);
  return (
    <div
      role="row"
      aria-rowindex={1}
      data-grid-head
      className="absolute top-0 left-0 z-[12] flex border-b border-hairline bg-ground"
      style={{ width, height: top }}
    >
      <div
        role="columnheader"
        aria-colindex={1}
        className="sticky left-0 z-20 h-full shrink-0 border-r border-hairline bg-ground"
        style={{ width: left }}
      >
        {props.corner}
      </div>
      {frozenColumns > 0 && (
        <div
          role="presentation"
          className="sticky z-10 h-full shrink-0 border-r-2 border-control bg-ground"
          style={{ left, width: geometry.columns.startOf(frozenColumns) }}
        >
          {frozen.map((column) => head(column, 0))}
        </div>
      )}
      {columns.slice(frozen.length).map((column) => head(column, left))}
      {props.columnsEnd !== undefined && (
        <div
          role="columnheader"
          aria-colindex={geometry.columns.count + 2}
          className="absolute bottom-0"
          style={{
            left: left + geometry.columns.total,
            width: columnsEndPx,
            height: top - bandTop,
          }}
        >
          {props.columnsEnd}
        </div>
      )}
      {props.children}
      {props.rowTotals && (
        <div
          role="columnheader"
          aria-colindex={props.ariaTotals}
          className="right-0 z-10 ml-auto h-full shrink-0 overflow-hidden border-l border-hairline bg-ground sm:sticky"
          style={{ width: props.rowTotals.sizePx }}
        >
          {props.rowTotals.label}
        </div>
      )}
    </div>
  );
}
