'use client';

import { useCallback } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type RecordOf } from '@/lib/orca/model/record';
import { lostUses } from '@/lib/orca/views/attribute-uses';

/**
 * Removes an attribute at once, says which lists were sorted and filtered by it, and offers to bring all of it back; says
 * who edits its name just now, and leaves it then.
 */
export function useAttributeRemoval(): (attribute: RecordOf<'attribute'>) => void {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const { isRefused } = useRefusal();
  return useCallback(
    ({ id, name }) => {
      if (isRefused(placeOf.field({ kind: 'attribute', id, field: 'name' }))) return;
      const lost = lostUses(store.snapshot().document, id);
      const doneText = lost === '' ? `Deleted “${name}”` : `Deleted “${name}”. ${lost}`;
      edit([{ type: 'attribute.remove', id }], doneText);
    },
    [store, edit, isRefused],
  );
}
