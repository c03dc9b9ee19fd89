'use client';

import { useCallback } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { bindsAttributes, swapDirections } from '@/lib/orca/edits/nested/answer-cell';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { capsName } from '@/lib/orca/views/caps-name';
import { findNestedCell } from '@/lib/orca/views/nested/nested-cell';

const boundNote = 'Orders and filters went along: they still go by the attributes they had.';

/** Turns a pair round that was answered the wrong way; left to whoever edits one of its cells just now. */
export function useSwap(): (cell: CellPlace) => void {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const { isRefused } = useRefusal();
  return useCallback(
    ({ rowId, columnId }) => {
      const cell = findNestedCell(store.document(), rowId, columnId);
      const reverse = findNestedCell(store.document(), columnId, rowId);
      const operations = cell && reverse ? swapDirections(cell, reverse) : [];
      if (!cell || !reverse || operations.length === 0) return;
      const places = [placeOf.nestedCell(rowId, columnId), placeOf.nestedCell(columnId, rowId)];
      if (places.some((place) => isRefused(place))) return;
      const swapped = `${capsName(cell.from)} and ${capsName(cell.to)} have changed places.`;
      edit(operations, bindsAttributes(cell, reverse) ? `${swapped} ${boundNote}` : swapped);
    },
    [store, edit, isRefused],
  );
}
