'use client';

import { usePaste } from '@/components/matrix/paste/use-paste';
import { placeOf } from '@/components/presence/cells/place-of';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { findRecord } from '@/lib/orca/model/lookups';
import { planNestedPaste } from '@/lib/orca/pastes/nested-paste';

import { type MatrixAxes } from '../axes/matrix-axes';

/** Pastes tables into the matrix as it is shown. */
export function useNestedPaste(axes: MatrixAxes): ReturnType<typeof usePaste> {
  const store = useDocumentStore();
  const presence = usePresenceStore();
  return usePaste(({ rows, isOwn }, block, decisions) => {
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
      isTransposed: axes.isTransposed,
      ...decisions,
      isHeld: (rowId, columnId) =>
        presence.holderOf(placeOf.nestedCell(rowId, columnId)) !== undefined,
      newId,
    });
  });
}
