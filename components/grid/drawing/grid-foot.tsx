'use client';

import { memo } from 'react';

import { type GridGeometry } from '../geometry/grid-geometry';
import { type GridTotals } from '../grid-props';
import { totalLook } from './total-look';

type GridFootProps = {
  readonly geometry: GridGeometry;
  readonly columns: readonly number[];
  readonly frozenColumns: number;
  readonly ariaRow: number;
  readonly totals: GridTotals;
  /** How wide the totals of rows are: below them is nothing to total. */
  readonly cornerPx: number | undefined;
};

/** What all cells of each column come to. It stays at the foot of the view. */
export const GridFoot = memo(function (props: GridFootProps) {
  const { geometry, columns, frozenColumns, ariaRow, totals } = props;
  const { left, width } = geometry;
  const cell = (column: number, from: number) => (
    <FootCell
      key={column}
      column={column}
      left={from + geometry.columns.startOf(column)}
      width={geometry.columns.sizeOf(column)}
      render={totals.render}
    />
  );
  const frozen = columns.filter((column) => column < frozenColumns);
  return (
    <div
      role="row"
      aria-rowindex={ariaRow}
      className="sticky bottom-0 z-20 mt-auto flex shrink-0 border-t border-hairline bg-ground"
      style={{ width, height: totals.sizePx }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="sticky left-0 z-10 h-full shrink-0 overflow-hidden border-r border-hairline bg-ground"
        style={{ width: left }}
      >
        {totals.label}
      </div>
      {frozenColumns > 0 && (
        <div
          role="presentation"
          className="sticky z-10 h-full shrink-0 border-r-2 border-control bg-ground"
          style={{ left, width: geometry.columns.startOf(frozenColumns) }}
        >
          {frozen.map((column) => cell(column, 0))}
        </div>
      )}
      {columns.slice(frozen.length).map((column) => cell(column, left))}
      {props.cornerPx !== undefined && (
        <div
          aria-hidden
          className="right-0 z-10 ml-auto h-full shrink-0 border-l border-hairline bg-ground sm:sticky"
          style={{ width: props.cornerPx }}
        />
      )}
    </div>
  );
});

type FootCellProps = Pick<GridTotals, 'render'> & {
  readonly column: number;
  readonly left: number;
  readonly width: number;
};

const FootCell = memo(function ({ column, left, width, render }: FootCellProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      className={`absolute top-0 h-full border-r border-hairline ${totalLook}`}
      style={{ left, width }}
    >
      {render(column)}
    </div>
  );
});
