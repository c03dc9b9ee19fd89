'use client';

import { useCallback, useEffect } from 'react';
import { useSyncExternalStoreWithSelector } from 'use-sync-external-store/shim/with-selector';

import { type Cursor } from '@/lib/contracts/presence';

import { type PlacedCursor } from './people-index';
import { usePresenceStore } from './presence-context';

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

/**
 * Tells where this tab's pointer is; null when it leaves, which leaving the component does too. May be called on every
 * move.
 */
export function useTellCursor(): (cursor: Cursor | null) => void {
  const store = usePresenceStore();
  useEffect(() => () => store.moveCursor(null), [store]);
  return useCallback((cursor) => store.moveCursor(cursor), [store]);
}
