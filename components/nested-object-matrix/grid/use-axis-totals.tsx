'use client';

import { useMemo } from 'react';

import { type GridTotals } from '@/components/grid/grid-props';
import { TotalLabel } from '@/components/matrix/totals/total-label';
import { axisTotal } from '@/lib/orca/views/nested/nested-totals';

import { type MatrixAxes } from '../axes/matrix-axes';
import { useSettledMatrix } from '../use-settled-matrix';
import { AxisTotalText } from './axis-total';

type Totals = { readonly rowTotals: GridTotals; readonly columnTotals: GridTotals };

/** What the rows and columns as shown come to, a moment behind the edits. */
export function useAxisTotals(
  axes: MatrixAxes,
  { totalWidth, totalHeight }: { readonly totalWidth: number; readonly totalHeight: number },
): Totals {
  const matrix = useSettledMatrix();
  return useMemo(() => {
    const { objects, placeOf } = matrix;
    const render = (ids: readonly string[], axis: 'row' | 'column') => (index: number) => {
      const counted = objects[placeOf.get(ids[index] ?? '') ?? -1];
      if (!counted) return null;
      return <AxisTotalText total={axisTotal(counted, axis, objects.length)} axis={axis} />;
    };
    const labels = { row: 'Sees', column: 'Seen from' } as const;
    const [down, across] = axes.isTransposed
      ? (['column', 'row'] as const)
      : (['row', 'column'] as const);
    return {
      rowTotals: {
        label: <TotalLabel text={labels[down]} at="bottom" />,
        sizePx: totalWidth,
        render: render(axes.rows.ids, down),
      },
      columnTotals: {
        label: <TotalLabel text={labels[across]} at="middle" />,
        sizePx: totalHeight,
        render: render(axes.columns.ids, across),
      },
    };
  }, [matrix, axes, totalWidth, totalHeight]);
}
