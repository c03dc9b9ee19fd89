'use client';

import { useMemo } from 'react';

import { type GridProps } from '@/components/grid/grid-props';
import { type GridPosition } from '@/components/grid/hands/grid-navigation';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { findRecord } from '@/lib/orca/model/lookups';
import { ctaCellText } from '@/lib/orca/views/cta/cta-cell-text';

import { cellAt, focusAt, type CtaOrder } from '../cta-places';
import { filledPlaces } from './filled-places';

type CellTexts = Required<Pick<GridProps, 'textOf' | 'filledOf' | 'headTextOf'>>;

/** What cells and heads say on the clipboard, as the document stands when they are copied. */
export function useCellTexts(order: CtaOrder): CellTexts {
  const store = useDocumentStore();
  return useMemo(
    () => ({
      textOf: (position: GridPosition) => {
        const cell = cellAt(order, position);
        return cell ? ctaCellText(store.document(), cell) : '';
      },
      filledOf: (row: number) => filledPlaces(store.document(), order, row),
      headTextOf: (axis: 'row' | 'column', index: number) => {
        const at = axis === 'row' ? { row: index, column: -1 } : { row: -1, column: index };
        const head = focusAt(order, at);
        if (head?.on === 'object') {
          return findRecord(store.document(), 'object', head.objectId)?.name ?? '';
        }
        return findRecord(store.document(), 'role', head?.roleId ?? '')?.name ?? 'Unassigned';
      },
    }),
    [order, store],
  );
}
