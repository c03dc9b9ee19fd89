'use client';

import { useSyncExternalStoreWithSelector } from 'use-sync-external-store/shim/with-selector';

import { type OrcaDocument } from '@/lib/orca/model/document';

import { useDocumentStore } from './document-provider';
import { type DocumentSnapshot } from './document-snapshot';

/**
 * A part of the document. The component renders again only when the part changed, so select as little as it shows;
 * arrays are compared item by item.
 */
export function useDocument<T>(select: (document: OrcaDocument) => T): T {
  const { subscribe, document } = useDocumentStore();
  return useSyncExternalStoreWithSelector(subscribe, document, document, select, isSameSelection);
}

/** The same for the store's other states: loading, saving, the role, what can be undone. */
export function useDocumentSnapshot<T>(select: (snapshot: DocumentSnapshot) => T): T {
  const { subscribe, snapshot } = useDocumentStore();
  return useSyncExternalStoreWithSelector(subscribe, snapshot, snapshot, select, isSameSelection);
}

function isSameSelection<T>(a: T, b: T): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((item, at) => Object.is(item, b[at]));
}
