'use client';

import { useCallback, useMemo, type Ref } from 'react';

import { Grid } from '@/components/grid/grid';
import { gridAxis } from '@/components/grid/grid-axis';
import { type GridCommand } from '@/components/grid/grid-command';
import { type GridPosition } from '@/components/grid/grid-navigation';
import { type GridPointer } from '@/components/grid/grid-overlay';
import { type GridHandle } from '@/components/grid/grid-props';
import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceLockText } from '@/components/presence/cells/place-ring';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useTellCursor } from '@/lib/client/presence/use-cursors';
import { type MatrixOrder } from '@/lib/orca/views/matrix-order';
import { type MatrixObject, type NestedObjectMatrix } from '@/lib/orca/views/nested-object-matrix';

import { FilledColumns } from './filled-columns';
import { MatrixHead } from './matrix-head';
import { MatrixPresence } from './matrix-presence';
import { NestedCellMark } from './nested-cell-mark';
import { useSettledMatrix } from './use-settled-matrix';

type MatrixGridProps = {
  readonly objects: MatrixOrder['objects'];
  readonly focus: GridPosition;
  readonly onFocus: (position: GridPosition) => void;
  readonly onCommand: (command: GridCommand) => boolean;
  readonly onScroller: (scroller: HTMLElement | null) => void;
  readonly ref: Ref<GridHandle>;
};

const wide = { rowHeight: 44, columnWidth: 112, headHeight: 60, headWidth: 176 } as const;
const narrow = { rowHeight: 44, columnWidth: 96, headHeight: 60, headWidth: 124 } as const;

/** The nested-object matrix as a grid: row is the object one looks at, column is what one sees there. */
export function MatrixGrid({ objects, ...props }: MatrixGridProps) {
  const isNarrow = useMediaQuery('(width < 40rem)');
  const { rowHeight, columnWidth, headWidth, headHeight } = isNarrow ? narrow : wide;
  const count = objects.length;
  const rows = useMemo(() => gridAxis({ count, sizeOf: () => rowHeight }), [count, rowHeight]);
  const columns = useMemo(
    () => gridAxis({ count, sizeOf: () => columnWidth }),
    [count, columnWidth],
  );
  const counted = useSettledMatrix();
  const tellCursor = useTellCursor();
  const renderCell = useCallback(
    (row: number, column: number) => {
      const from = objects[row];
      const to = objects[column];
      if (!from || !to) return null;
      return (
        <>
          <NestedCellMark rowId={from.id} columnId={to.id} />
          <PlaceLockText place={placeOf.nestedCell(from.id, to.id)} />
        </>
      );
    },
    [objects],
  );
  const renderHead = useCallback(
    (axis: 'row' | 'column', place: number) => {
      const object = objects[place];
      if (!object) return null;
      const { sees, seenFrom, reading } = countsOf(counted, object.id);
      const yeses = axis === 'row' ? sees : seenFrom;
      const isShown = (reading === 'popular') === (axis === 'column');
      return (
        <MatrixHead axis={axis} name={object.name} yeses={yeses} reading={isShown ? reading : ''} />
      );
    },
    [objects, counted],
  );
  const renderRowHead = useCallback((row: number) => renderHead('row', row), [renderHead]);
  const renderColumnHead = useCallback((at: number) => renderHead('column', at), [renderHead]);
  const hover = (pointer: GridPointer | undefined) => {
    const from = pointer && objects[pointer.row];
    const to = pointer && objects[pointer.column];
    tellCursor(
      from && to
        ? { anchor: placeOf.nestedCell(from.id, to.id), x: pointer.x, y: pointer.y }
        : null,
    );
  };
  return (
    <Grid
      {...props}
      label="Nested-object matrix. Row: the object you look at. Column: what you see there."
      rows={rows}
      columns={columns}
      headWidth={headWidth}
      headHeight={headHeight}
      zoom={1}
      textOf={noText}
      headTextOf={noText}
      FilledColumns={FilledColumns}
      renderCell={renderCell}
      renderRowHead={renderRowHead}
      renderColumnHead={renderColumnHead}
      corner={<Corner />}
      Overlay={MatrixPresence}
      onHover={hover}
    />
  );
}

const noText = () => '';

type Counts = Pick<MatrixObject, 'sees' | 'seenFrom' | 'reading'>;

const notCounted: Counts = { sees: 0, seenFrom: 0, reading: '' };

function countsOf({ objects, placeOf: places }: NestedObjectMatrix, objectId: string): Counts {
  return objects[places.get(objectId) ?? -1] ?? notCounted;
}

function Corner() {
  return (
    <span className="flex h-full flex-col justify-between px-2 py-1.5 text-xs text-quiet">
      <span className="self-end">sees →</span>
      <span>On a page of ↓</span>
    </span>
  );
}
