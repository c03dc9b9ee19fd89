'use client';

import { useCallback } from 'react';

import { type Operation } from '@/lib/orca/operations/operation';

import { useDocumentStore } from './document-provider';

/**
 * Edits the document: `edit(operation, …)` carries the operations out as one step that one undo takes back. Returns why
 * it was refused, as a sentence, or nothing when it was carried out.
 */
export function useEdit(): (...operations: readonly Operation[]) => string | undefined {
  const store = useDocumentStore();
  return useCallback(
    (...operations) => {
      const done = store.edit(operations);
      return done.ok ? undefined : done.error.message;
    },
    [store],
  );
}
