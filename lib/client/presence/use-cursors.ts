'use client';

import { useCallback } from 'react';
import { useSyncExternalStoreWithSelector } from 'use-sync-external-store/shim/with-selector';

import { type Cursor } from '@/lib/contracts/presence';

import { usePresenceStore } from './presence-provider';
import { type PlacedCursor } from './presence-store';

/** The pointers of the others whose anchor begins so: `nested_object:`, `cta:`, `object_map:`. */
export function useCursors(prefix: string): readonly PlacedCursor[] {
  const store = usePresenceStore();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe('cursors', listener),
    [store],
  );
  const select = useCallback(
    (cursors: readonly PlacedCursor[]) =>
      cursors.filter(({ cursor }) => cursor.anchor.startsWith(prefix)),
    [prefix],
  );
  return useSyncExternalStoreWithSelector(
    subscribe,
    store.cursors,
    store.cursors,
    select,
    (a, b) => a.length === b.length && a.every((cursor, at) => cursor === b[at]),
  );
}

/** Tells where this tab's pointer is; null when it leaves. May be called on every move. */
export function useTellCursor(): (cursor: Cursor | null) => void {
  const store = usePresenceStore();
  return useCallback((cursor) => store.moveCursor(cursor), [store]);
}
