'use client';

import { memo } from 'react';

import { type GridTotals } from '../grid-props';
import { overRowLine } from './over-row-line';
import { totalLook } from './total-look';

type RowTotalProps = {
  readonly row: number;
  readonly ariaColumn: number;
  readonly totals: GridTotals;
};

/** What all cells of a row come to, at its far side. */
export const RowTotal = memo(function ({ row, ariaColumn, totals }: RowTotalProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={ariaColumn}
      data-total
      className={`relative right-0 z-10 ml-auto shrink-0 border-l border-hairline bg-ground sm:sticky ${overRowLine} ${totalLook}`}
      style={{ width: totals.sizePx }}
    >
      {totals.render(row)}
    </div>
  );
});
