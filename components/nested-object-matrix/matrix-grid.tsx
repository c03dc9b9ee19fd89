'use client';

import { useCallback, type Ref } from 'react';

import { type GridCommand } from '@/components/grid/grid-command';
import { type GridPosition } from '@/components/grid/grid-navigation';
import { SparseGrid, type GridHandle } from '@/components/grid/sparse-grid';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useDocument } from '@/lib/client/document/use-document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type NestedObjectMatrix } from '@/lib/orca/views/nested-object-matrix';

import { MatrixHead } from './matrix-head';
import { NestedCellMark } from './nested-cell-mark';

type MatrixGridProps = {
  readonly matrix: NestedObjectMatrix;
  readonly focus: GridPosition;
  readonly onFocus: (position: GridPosition) => void;
  readonly onCommand: (command: GridCommand) => boolean;
  readonly onScroller: (scroller: HTMLElement | null) => void;
  readonly ref: Ref<GridHandle>;
};

const noColumns: readonly number[] = [];
const wide = { rowHeight: 44, columnWidth: 112, headHeight: 60, headWidth: 176 } as const;
const narrow = { rowHeight: 44, columnWidth: 96, headHeight: 60, headWidth: 124 } as const;

/** The nested-object matrix as a grid: row is the object one looks at, column is what one sees there. */
export function MatrixGrid({ matrix, ...props }: MatrixGridProps) {
  const isNarrow = useMediaQuery('(width < 40rem)');
  const { objects, filled } = matrix;
  const records = useDocument((document) => recordsOf(document, 'object'));
  const renderCell = useCallback(
    (row: number, column: number) => {
      const from = records[row];
      const to = records[column];
      return from && to && <NestedCellMark rowId={from.id} columnId={to.id} />;
    },
    [records],
  );
  const renderRowHead = useCallback(
    (row: number) => {
      const entry = objects[row];
      if (!entry) return null;
      const { object, sees, reading } = entry;
      const shown = reading === 'popular' ? '' : reading;
      return <MatrixHead axis="row" name={object.name} yeses={sees} reading={shown} />;
    },
    [objects],
  );
  const renderColumnHead = useCallback(
    (column: number) => {
      const entry = objects[column];
      if (!entry) return null;
      const { object, seenFrom, reading } = entry;
      const shown = reading === 'popular' ? reading : '';
      return <MatrixHead axis="column" name={object.name} yeses={seenFrom} reading={shown} />;
    },
    [objects],
  );
  const filledColumns = useCallback((row: number) => filled[row] ?? noColumns, [filled]);
  return (
    <SparseGrid
      {...props}
      label="Nested-object matrix. Row: the object you look at. Column: what you see there."
      sizes={isNarrow ? narrow : wide}
      rowCount={objects.length}
      columnCount={objects.length}
      filledColumns={filledColumns}
      renderCell={renderCell}
      renderRowHead={renderRowHead}
      renderColumnHead={renderColumnHead}
      corner={<Corner />}
    />
  );
}

function Corner() {
  return (
    <span className="flex h-full flex-col justify-between px-2 py-1.5 text-xs text-quiet">
      <span className="self-end">sees →</span>
      <span>On a page of ↓</span>
    </span>
  );
}
