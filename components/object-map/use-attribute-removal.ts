'use client';

import { useCallback } from 'react';

import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { type RecordOf } from '@/lib/orca/model/record';

/** Removes an attribute at once and offers to bring it back. */
export function useAttributeRemoval(): (attribute: RecordOf<'attribute'>) => void {
  const edit = useUndoableEdit();
  return useCallback(
    ({ id, name }) => edit([{ type: 'attribute.remove', id }], `Deleted “${name}”`),
    [edit],
  );
}
