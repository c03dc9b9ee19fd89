'use client';

import { useCallback, useMemo } from 'react';

import { GridOverview } from '@/components/grid/grid-overview';
import { type GridPosition } from '@/components/grid/hands/grid-navigation';

import { type MatrixAxes } from '../axes/matrix-axes';
import { useSettledMatrix } from '../use-settled-matrix';
import { overviewMarks } from './overview-marks';

type MatrixOverviewProps = {
  readonly axes: MatrixAxes;
  readonly scroller: HTMLElement | null;
  readonly onPoint: (position: GridPosition) => void;
};

/** From here on the whole no longer fits a usual screen, and a picture of it helps. */
const overviewMin = 7;

/** The heat map of the matrix as shown; nothing where it is small enough to be seen whole. */
export function MatrixOverview({ axes, scroller, onPoint }: MatrixOverviewProps) {
  const matrix = useSettledMatrix();
  const rows = useMemo(() => overviewMarks(matrix, axes), [matrix, axes]);
  const marks = useCallback((row: number) => rows[row] ?? [], [rows]);
  if (axes.rows.ids.length < overviewMin) return null;
  return (
    <section aria-label="The whole matrix" className="flex flex-col gap-2 px-4 pb-4">
      <h2 className="text-sm font-semibold">The whole matrix</h2>
      <GridOverview
        label="Where the matrix says yes"
        scroller={scroller}
        rowCount={axes.rows.ids.length}
        columnCount={axes.columns.ids.length}
        marks={marks}
        color="#5baff8"
        onPoint={onPoint}
      />
    </section>
  );
}
