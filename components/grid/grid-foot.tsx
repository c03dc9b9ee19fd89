'use client';

import { memo } from 'react';

import { type GridGeometry } from './grid-geometry';
import { type GridTotals } from './grid-props';

type GridFootProps = {
  readonly geometry: GridGeometry;
  readonly columns: readonly number[];
  readonly ariaRow: number;
  readonly totals: GridTotals;
};

/** What all cells of each column come to. It stays at the foot of the view. */
export const GridFoot = memo(function ({ geometry, columns, ariaRow, totals }: GridFootProps) {
  const { left, width } = geometry;
  return (
    <div
      role="row"
      aria-rowindex={ariaRow}
      data-grid-head
      className="sticky bottom-0 z-20 mt-auto flex shrink-0 border-t border-hairline bg-ground"
      style={{ width, height: totals.sizePx }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="sticky left-0 z-10 h-full overflow-hidden border-r border-hairline bg-ground"
        style={{ width: left }}
      >
        {totals.label}
      </div>
      {columns.map((column) => (
        <FootCell key={column} column={column} geometry={geometry} render={totals.render} />
      ))}
    </div>
  );
});

type FootCellProps = Pick<GridFootProps, 'geometry'> &
  Pick<GridTotals, 'render'> & { readonly column: number };

const FootCell = memo(function ({ column, geometry, render }: FootCellProps) {
  const { columns, left } = geometry;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      className="absolute top-0 h-full overflow-hidden border-r border-hairline"
      style={{ left: left + columns.startOf(column), width: columns.sizeOf(column) }}
    >
      {render(column)}
    </div>
  );
});
