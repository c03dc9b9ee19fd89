'use client';

import { type ReactNode, type RefObject } from 'react';

import { columnsEndPx, coveredBy, type GridGeometry } from '../geometry/grid-geometry';
import { groupAt, groupRuns } from '../geometry/grid-groups';
import { type GridWindow } from '../geometry/grid-window';
import { type GridGroup, type GridProps, type GridTotals } from '../grid-props';
import { type GridPosition } from '../hands/grid-navigation';
import { GridHead } from './grid-head';
import { ColumnGroupLabels } from './group-labels';

type GridHeadsProps = Pick<GridProps, 'renderColumnHead'> & {
  readonly columnIds: readonly string[] | undefined;
  readonly sortOf: GridProps['sortOf'] | undefined;
  readonly corner: ReactNode;
  readonly columnsEnd: ReactNode;
  readonly rowTotals: GridTotals | undefined;
  readonly columnGroups: readonly GridGroup[] | undefined;
  readonly geometry: GridGeometry;
  readonly columns: readonly number[];
  readonly window: GridWindow;
  readonly focus: GridPosition;
  readonly focusedRef: RefObject<HTMLDivElement | null>;
  readonly ariaTotals: number;
};

/** The row of column heads. */
export function GridHeads(props: GridHeadsProps) {
  const { geometry, columns, columnIds, window, focus, columnGroups } = props;
  const { frozenColumns } = window;
  const { left, top, bandTop, width } = geometry;
  const head = (column: number, from: number) => (
    <GridHead
      key={columnIds?.[column] ?? column}
      axis="column"
      index={column}
      left={from + geometry.columns.startOf(column)}
      width={geometry.columns.sizeOf(column)}
      height={top - bandTop}
      isMarked={column === focus.column}
      group={groupAt(columnGroups, column)}
      sort={props.sortOf?.(column)}
      focusedRef={column === focus.column && focus.row === -1 ? props.focusedRef : undefined}
      render={props.renderColumnHead}
    />
  );
  const { count } = geometry.columns;
  const frozen = columns.filter((column) => column < frozenColumns);
  const free = columns.slice(frozen.length);
  const frozenRuns = groupRuns(columnGroups, {
    from: 0,
    to: frozenColumns,
    first: 0,
    last: frozenColumns - 1,
  });
  const runs = groupRuns(columnGroups, {
    from: frozenColumns,
    to: count,
    first: free[0] ?? count,
    last: free.at(-1) ?? -1,
  });
  return (
    <div
      role="row"
      aria-rowindex={1}
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
          <ColumnGroupLabels runs={frozenRuns} geometry={geometry} covered={left} from={0} />
          {frozen.map((column) => head(column, 0))}
        </div>
      )}
      <ColumnGroupLabels
        runs={runs}
        geometry={geometry}
        covered={coveredBy(window, geometry).left}
        from={left}
      />
      {free.map((column) => head(column, left))}
      {props.columnsEnd !== undefined && (
        <div
          role="columnheader"
          aria-colindex={count + 2}
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
