'use client';

import { type Ref } from 'react';

import { type GridHandle } from '@/components/grid/grid-props';
import { type HeadRef } from '@/components/matrix/heads/head-ref';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useToasts } from '@/components/ui/toast';
import { noCtaFilter } from '@/lib/orca/views/cta/cta-filter';

import {
  DetailsContext,
  GoInsideContext,
  InsideContext,
  LeaveCellContext,
} from '../cell/inside-context';
import { AddRoles } from '../roles/add-roles';
import { type CtaMatrix } from '../use-cta-matrix';
import { AddHead } from './add-head';
import { CtaGrid } from './cta-grid';
import { HeadContext } from './head-context';
import { type useCtaPaste } from './use-cta-paste';

type MatrixBodyProps = {
  readonly grid: Ref<GridHandle>;
  readonly matrix: CtaMatrix;
  readonly addsRoles: boolean;
  readonly onAddsRoles: () => void;
  /** Shows the details of what is chosen: on a phone. */
  readonly onDetails: (() => void) | undefined;
  readonly clipboard: ReturnType<typeof useCtaPaste>['clipboard'];
};

/** The grid, or a way back where nothing is left of it to show. */
export function MatrixBody({ grid, matrix, clipboard, onDetails, ...roles }: MatrixBodyProps) {
  const { order, view, changeView, axes, heads, focusOn } = matrix;
  const mayEdit = useMayEdit();
  const { announce } = useToasts();
  if (order.objectIds.length === 0) {
    const showAll = () => {
      changeView({ filter: '', hidesEmpty: false });
      matrix.setFilter(noCtaFilter);
    };
    return (
      <EmptyState
        sentence="No object of the matrix is shown: what it is filtered by leaves none."
        action={
          <Button variant="outlined" onPress={showAll}>
            Show everything
          </Button>
        }
      />
    );
  }
  const { row, column } = matrix.position;
  const showNew = () => {
    // It has neither the name that is looked for nor anything in it.
    if (view.filter !== '' || view.hidesEmpty) changeView({ filter: '', hidesEmpty: false });
  };
  const hands = {
    actions: heads,
    onInserted: ({ kind, id }: HeadRef) => {
      showNew();
      focusOn(kind === 'object' ? { on: 'object', objectId: id } : { on: 'role', roleId: id });
    },
    onFreeze: (axis: 'row' | 'column') =>
      changeView(axis === 'row' ? { frozenRows: row + 1 } : { frozenColumns: column + 1 }),
  };
  const ends = [
    <AddRoles
      key="roles"
      goesOn={roles.addsRoles}
      onGoesOn={roles.onAddsRoles}
      onAdded={showNew}
    />,
    <AddHead key="objects" kind="object" onAdded={showNew} />,
  ];
  const [columnsEnd, rowsEnd] = view.isTransposed ? ends.toReversed() : ends;
  return (
    <GoInsideContext value={matrix.goInside}>
      <LeaveCellContext value={matrix.leaveCell}>
        <DetailsContext value={onDetails}>
          <InsideContext value={matrix.inside}>
            <HeadContext value={hands}>
              <CtaGrid
                ref={grid}
                order={order}
                rows={axes.rows}
                columns={axes.columns}
                sizes={axes.sizes}
                headWidth={axes.headWidth}
                zoom={view.zoom}
                rowGroups={matrix.rowGroups}
                columnGroups={matrix.columnGroups}
                focus={matrix.position}
                onFocus={matrix.focusPosition}
                onCommand={matrix.carryOut}
                onSelect={matrix.select}
                onPasteRefused={(text) => announce({ text, topic: 'refused' })}
                onResize={axes.onResize}
                {...(mayEdit && { ...clipboard, columnsEnd, rowsEnd })}
              />
            </HeadContext>
          </InsideContext>
        </DetailsContext>
      </LeaveCellContext>
    </GoInsideContext>
  );
}
