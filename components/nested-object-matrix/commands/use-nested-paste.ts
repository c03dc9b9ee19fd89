'use client';

import { type GridProps } from '@/components/grid/grid-props';
import { useCut } from '@/components/matrix/cut/use-cut';
import { usePaste } from '@/components/matrix/paste/use-paste';
import { placeOf } from '@/components/presence/cells/place-of';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { moveNestedCells } from '@/lib/orca/edits/nested/move-nested-cells';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { findRecord } from '@/lib/orca/model/lookups';
import { planNestedPaste } from '@/lib/orca/pastes/nested-paste';
import { recordsOfCell } from '@/lib/orca/views/nested/nested-cell';
import { ok } from '@/lib/shared/result';

import { cellAt, cellOfIds, type MatrixAxes } from '../axes/matrix-axes';

type NestedPaste = {
  /** For the grid. */
  readonly clipboard: Required<Pick<GridProps, 'onPaste' | 'cut' | 'onCut'>>;
  readonly preview: ReturnType<typeof usePaste>['preview'];
};

/** Pastes tables into the matrix as it is shown, and moves its cells that were cut. */
export function useNestedPaste(axes: MatrixAxes): NestedPaste {
  const store = useDocumentStore();
  const presence = usePresenceStore();
  const { isTransposed } = axes;
  const { pasteCut, ...cutting } = useCut<CellPlace>({
    isTransposed,
    cellOfIds: (down, across) => cellOfIds(axes, down, across),
    cellAt: (position) => cellAt(axes, position),
    isThere: (document, { rowId, columnId }) =>
      [rowId, columnId].every((id) => findRecord(document, 'object', id)),
    cellsOf: (_document, record) => {
      if (record.kind === 'relationship') return [{ rowId: record.fromId, columnId: record.toId }];
      return record.kind === 'answer' && record.matrix === 'nested_object' ? [record] : [];
    },
    recordsIn: (document, { rowId, columnId }) => recordsOfCell(document, rowId, columnId),
    lockOf: ({ rowId, columnId }) => placeOf.nestedCell(rowId, columnId),
    move: (document, steps) => ok(moveNestedCells(document, steps)),
  });
  const { onPaste, preview } = usePaste(({ rows, isOwn }, block, decisions) => {
    const document = store.document();
    const known = (id: string) => (findRecord(document, 'object', id) ? id : undefined);
    return planNestedPaste({
      document,
      rows,
      isOwn,
      at: { row: block.top, column: block.left },
      block,
      rowIds: axes.rows.ids.map(known),
      columnIds: axes.columns.ids.map(known),
      isTransposed,
      ...decisions,
      isHeld: (rowId, columnId) =>
        presence.holderOf(placeOf.nestedCell(rowId, columnId)) !== undefined,
      newId,
    });
  });
  const paste: typeof onPaste = (table, block) => {
    if (!pasteCut(table, block)) onPaste(table, block);
  };
  return { clipboard: { ...cutting, onPaste: paste }, preview };
}
