'use client';

import { useEffect, useState } from 'react';

import { type OrcaDocument } from '@/lib/orca/model/document';

import { useDocumentStore } from './document-provider';

const settledAfterMs = 250;

/**
 * The document as it stood when edits last paused: for totals over the whole model, whose counting must not stand
 * between a keystroke and its frame.
 */
export function useSettledDocument(): OrcaDocument {
  const store = useDocumentStore();
  const [document, setDocument] = useState(() => store.document());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setDocument(store.document()), settledAfterMs);
    };
    settle();
    const unsubscribe = store.subscribe(settle);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return document;
}
