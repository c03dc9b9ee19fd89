'use client';

import { useCallback, useMemo, type Ref } from 'react';

import { type GridAxis } from '@/components/grid/geometry/grid-axis';
import { Grid } from '@/components/grid/grid';
import { type GridPointer } from '@/components/grid/grid-overlay';
import { type GridHandle, type GridProps } from '@/components/grid/grid-props';
import { type GridPosition } from '@/components/grid/hands/grid-navigation';
import { type MatrixSizes } from '@/components/matrix/view/matrix-sizes';
import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceLockText } from '@/components/presence/cells/place-ring';
import { useTellCursor } from '@/lib/client/presence/use-cursors';

import { CtaCell } from '../cell/cta-cell';
import { LineContext } from '../cell/line-context';
import { axisIds, cellAt, focusAt, type CtaOrder } from '../cta-places';
import { ObjectHead, RoleHead } from './cta-heads';
import { CtaPresence } from './cta-presence';
import { FilledCells } from './filled-cells';
import { OrderContext } from './order-context';
import { useCellTexts } from './use-cell-texts';
import { useCtaTotals } from './use-cta-totals';

type CtaGridProps = Pick<
  GridProps,
  | 'focus'
  | 'onFocus'
  | 'onCommand'
  | 'onSelect'
  | 'onPaste'
  | 'cut'
  | 'onCut'
  | 'onPasteRefused'
  | 'onResize'
  | 'rowGroups'
  | 'columnGroups'
  | 'columnsEnd'
  | 'rowsEnd'
> & {
  readonly order: CtaOrder;
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  readonly sizes: MatrixSizes;
  readonly headWidth: number;
  readonly zoom: number;
  readonly ref: Ref<GridHandle>;
};

/** The CTA matrix as a grid: objects down, roles across or the other way round, verbs in the cells. */
export function CtaGrid({ order, sizes, ...props }: CtaGridProps) {
  const tellCursor = useTellCursor();
  const texts = useCellTexts(order);
  const totals = useCtaTotals(order, sizes);
  const renderCell = useCallback(
    (row: number, column: number, isFocused: boolean) => {
      const place = cellAt(order, { row, column });
      if (!place) return null;
      return (
        <>
          <CtaCell {...place} isFocused={isFocused} />
          <PlaceLockText place={placeOf.ctaCell(place.objectId, place.roleId)} />
        </>
      );
    },
    [order],
  );
  const renderHead = useCallback(
    (position: GridPosition, isFocused: boolean) => {
      const head = focusAt(order, position);
      const axis = position.row < 0 ? 'column' : 'row';
      if (head?.on === 'object') return <ObjectHead {...head} axis={axis} isFocused={isFocused} />;
      return head && <RoleHead roleId={head.roleId} axis={axis} isFocused={isFocused} />;
    },
    [order],
  );
  const renderRowHead = useCallback(
    (row: number, isFocused: boolean) => renderHead({ row, column: -1 }, isFocused),
    [renderHead],
  );
  const renderColumnHead = useCallback(
    (column: number, isFocused: boolean) => renderHead({ row: -1, column }, isFocused),
    [renderHead],
  );
  const hover = (pointer: GridPointer | undefined) => {
    const cell = pointer && cellAt(order, pointer);
    tellCursor(
      cell
        ? { anchor: placeOf.ctaCell(cell.objectId, cell.roleId), x: pointer.x, y: pointer.y }
        : null,
    );
  };
  const ids = useMemo(() => axisIds(order), [order]);
  const line = useMemo(
    () => ({ height: sizes.lineHeight, padding: sizes.rowPadding / 2 }),
    [sizes.lineHeight, sizes.rowPadding],
  );
  return (
    <OrderContext value={order}>
      <LineContext value={line}>
        <Grid
          {...props}
          {...texts}
          {...totals}
          {...ids}
          label={labels[order.isTransposed ? 'turned' : 'upright']}
          headHeight={sizes.headHeight}
          FilledColumns={FilledCells}
          renderCell={renderCell}
          renderRowHead={renderRowHead}
          renderColumnHead={renderColumnHead}
          corner={<span className="block px-2 py-2.5 text-xs text-quiet">What who does</span>}
          Overlay={CtaPresence}
          onHover={hover}
        />
      </LineContext>
    </OrderContext>
  );
}

const labels = {
  upright: 'CTA matrix. Row: object. Column: role. Type a verb in a cell.',
  turned: 'CTA matrix. Row: role. Column: object. Type a verb in a cell.',
} as const;
