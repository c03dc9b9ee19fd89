'use client';

import { useCallback } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { type RecordOf } from '@/lib/orca/model/record';

/** Removes an attribute at once and offers to bring it back; says who edits its name just now, and leaves it then. */
export function useAttributeRemoval(): (attribute: RecordOf<'attribute'>) => void {
  const edit = useUndoableEdit();
  const { isRefused } = useRefusal();
  return useCallback(
    ({ id, name }) => {
      if (isRefused(placeOf.field({ kind: 'attribute', id, field: 'name' }))) return;
      edit([{ type: 'attribute.remove', id }], `Deleted “${name}”`);
    },
    [edit, isRefused],
  );
}
