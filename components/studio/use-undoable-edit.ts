'use client';

import { useCallback } from 'react';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type Operation } from '@/lib/orca/operations/operation';

import { editTopic } from './edit-topic';

/**
 * Edits the document and announces it. With `doneText` the announcement says so and offers to take back just this,
 * whatever else was edited in between; a refusal, of the edit or of taking it back, is announced with its reason. Tells
 * whether it was carried out.
 */
export function useUndoableEdit(): (
  operations: readonly Operation[],
  doneText?: string,
) => boolean {
  const store = useDocumentStore();
  const { announce } = useToasts();
  return useCallback(
    (operations, doneText) => {
      if (operations.length === 0) return true;
      const done = store.edit(operations);
      if (!done.ok) {
        announce({ text: done.error.message, topic: 'refused' });
        return false;
      }
      const batchId = done.value;
      if (batchId === undefined || doneText === undefined) return true;
      const takeBack = () => {
        const undone = store.takeBack(batchId);
        if (!undone.ok) announce({ text: undone.error.message });
      };
      announce({
        text: doneText,
        topic: editTopic(batchId),
        action: { label: 'Undo', onPress: takeBack },
      });
      return true;
    },
    [store, announce],
  );
}
