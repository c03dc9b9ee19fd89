'use client';

import { useCallback, type Ref } from 'react';

import { Grid } from '@/components/grid/grid';
import { type GridPointer } from '@/components/grid/grid-overlay';
import { type GridHandle, type GridProps } from '@/components/grid/grid-props';
import { type GridBlock } from '@/components/grid/hands/grid-block';
import { type GridCommand } from '@/components/grid/hands/grid-command';
import { type GridPosition } from '@/components/grid/hands/grid-navigation';
import { type MatrixView } from '@/components/matrix/view/matrix-view';
import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceLockText } from '@/components/presence/cells/place-ring';
import { useTellCursor } from '@/lib/client/presence/use-cursors';

import { AxesProvider } from '../axes/axes-context';
import { cellAt, type MatrixAxes } from '../axes/matrix-axes';
import { type useGridAxes } from '../axes/use-grid-axes';
import { NestedCellMark } from '../cell/nested-cell-mark';
import { FilledColumns } from './filled-columns';
import { MatrixCorner } from './matrix-corner';
import { MatrixPresence } from './matrix-presence';
import { useAxisTotals } from './use-axis-totals';
import { useCellTexts } from './use-cell-texts';

type MatrixGridProps = Pick<
  GridProps,
  'renderRowHead' | 'renderColumnHead' | 'rowsEnd' | 'cut' | 'onCut'
> & {
  readonly axes: MatrixAxes;
  readonly sizes: ReturnType<typeof useGridAxes>;
  readonly view: Pick<MatrixView, 'zoom' | 'notation'>;
  readonly focus: GridPosition;
  readonly onFocus: (position: GridPosition) => void;
  readonly onCommand: (command: GridCommand) => boolean;
  readonly onSelect: (block: GridBlock | undefined) => void;
  readonly onPaste: GridProps['onPaste'] | undefined;
  readonly onPasteRefused: (reason: string) => void;
  readonly onScroller: (scroller: HTMLElement | null) => void;
  readonly ref: Ref<GridHandle>;
};

const labels = {
  plain: 'Nested-object matrix. Row: the object you look at. Column: what you see there.',
  turned: 'Nested-object matrix. Row: what you see. Column: the object you look at.',
} as const;

/** The nested-object matrix as a grid: row is the object one looks at, column is what one sees there, or turned round. */
export function MatrixGrid({ axes, sizes, view, onPaste, ...props }: MatrixGridProps) {
  const { zoom, notation } = view;
  const texts = useCellTexts(axes);
  const totals = useAxisTotals(axes, sizes);
  const tellCursor = useTellCursor();
  const renderCell = useCallback(
    (row: number, column: number) => {
      const cell = cellAt(axes, { row, column });
      if (!cell) return null;
      return (
        <>
          <NestedCellMark {...cell} notation={notation} />
          <PlaceLockText place={placeOf.nestedCell(cell.rowId, cell.columnId)} />
        </>
      );
    },
    [axes, notation],
  );
  const hover = (pointer: GridPointer | undefined) => {
    const cell = pointer && cellAt(axes, pointer);
    tellCursor(
      cell
        ? { anchor: placeOf.nestedCell(cell.rowId, cell.columnId), x: pointer.x, y: pointer.y }
        : null,
    );
  };
  return (
    <AxesProvider value={axes}>
      <Grid
        {...props}
        {...totals}
        {...texts}
        {...(onPaste && { onPaste })}
        label={axes.isTransposed ? labels.turned : labels.plain}
        rows={sizes.rows}
        columns={sizes.columns}
        rowIds={axes.rows.ids}
        columnIds={axes.columns.ids}
        rowGroups={axes.rows.groups}
        columnGroups={axes.columns.groups}
        headWidth={sizes.headWidth}
        headHeight={sizes.headHeight}
        zoom={zoom}
        onResize={sizes.onResize}
        FilledColumns={FilledColumns}
        renderCell={renderCell}
        corner={<MatrixCorner isTransposed={axes.isTransposed} />}
        Overlay={MatrixPresence}
        onHover={hover}
      />
    </AxesProvider>
  );
}
