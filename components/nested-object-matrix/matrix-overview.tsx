'use client';

import { useCallback } from 'react';

import { type GridPosition } from '@/components/grid/grid-navigation';
import { GridOverview } from '@/components/grid/grid-overview';

import { useSettledMatrix } from './use-settled-matrix';

type MatrixOverviewProps = {
  readonly scroller: HTMLElement | null;
  readonly onPoint: (position: GridPosition) => void;
};

/** From here on the whole no longer fits a usual screen, and a picture of it helps. */
const overviewMin = 7;

/** The heat map of the matrix; nothing where the matrix is small enough to be seen whole. */
export function MatrixOverview({ scroller, onPoint }: MatrixOverviewProps) {
  const { filled, yes, objects } = useSettledMatrix();
  const marks = useCallback(
    (row: number) => [
      ...(filled[row] ?? []).map((column) => ({ column, strength: 0.2 })),
      ...(yes[row] ?? []).map((column) => ({ column, strength: 1 })),
    ],
    [filled, yes],
  );
  if (objects.length < overviewMin) return null;
  return (
    <section aria-label="The whole matrix" className="flex flex-col gap-2 px-4 pb-4">
      <h2 className="text-sm font-semibold">The whole matrix</h2>
      <GridOverview
        label="Where the matrix says yes"
        scroller={scroller}
        rowCount={objects.length}
        columnCount={objects.length}
        marks={marks}
        color="#5baff8"
        onPoint={onPoint}
      />
    </section>
  );
}
