'use client';

import { useMemo } from 'react';

import { type GridProps } from '@/components/grid/grid-props';
import { type GridPosition } from '@/components/grid/hands/grid-navigation';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { findRecord } from '@/lib/orca/model/lookups';
import { saidOfCell } from '@/lib/orca/views/nested/nested-cell';
import { nestedCellText } from '@/lib/orca/views/nested/nested-cell-text';

import { cellAt, type MatrixAxes } from '../axes/matrix-axes';
import { filledPlaces } from './filled-places';

type CellTexts = Required<Pick<GridProps, 'textOf' | 'filledOf' | 'headTextOf'>>;

/** What cells and heads say on the clipboard, as the document stands when they are copied. */
export function useCellTexts(axes: MatrixAxes): CellTexts {
  const store = useDocumentStore();
  return useMemo(
    () => ({
      textOf: (position: GridPosition) => {
        const cell = cellAt(axes, position);
        return cell ? nestedCellText(saidOfCell(store.document(), cell.rowId, cell.columnId)) : '';
      },
      filledOf: (row: number) => filledPlaces(store.document(), axes, row),
      headTextOf: (axis: 'row' | 'column', index: number) => {
        const id = (axis === 'row' ? axes.rows : axes.columns).ids[index] ?? '';
        // As it is written: capitals are a way of showing it.
        return findRecord(store.document(), 'object', id)?.name ?? '';
      },
    }),
    [axes, store],
  );
}
