'use client';

import { useCallback } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';
import { refusedVerb, type VerbName } from '@/lib/orca/views/refused-verb';

/** Calls a verb otherwise. Returns why it was refused, or nothing. */
export function useRenameVerb(): (cta: RecordOf<'cta'>, name: VerbName) => string | undefined {
  const store = useDocumentStore();
  const edit = useEdit();
  return useCallback(
    (cta, name) =>
      refusedVerb(store.document(), cta, name) ??
      edit({ type: 'cta.update', id: cta.id, patch: name }),
    [store, edit],
  );
}
