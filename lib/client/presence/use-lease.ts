'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';

import { type LeaseAnswer, type LeaseState } from './own-lease';
import { usePresenceStore } from './presence-context';

export type Lease = {
  /** How it stands just now, also after the answer: `ended` comes when somebody takes it over. */
  readonly state: LeaseState;
  /**
   * Call when editing begins, and let it begin at once: the answer comes a round trip later. Without a line it is
   * granted here.
   */
  readonly begin: () => Promise<LeaseAnswer>;
  /** Call when the edit is committed or dropped; leaving the component or the page does it too. */
  readonly end: () => void;
  /** Asks for a place that somebody has abandoned: for facilitators, and from another tab of one's own. */
  readonly takeOver: () => Promise<LeaseAnswer>;
};

/** Locks a place for others while it is edited here. A tab holds one: beginning elsewhere ends the last. */
export function useLease(place: string): Lease {
  const store = usePresenceStore();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(`lease:${place}`, listener),
    [store, place],
  );
  const snapshot = () => store.leaseOf(place);
  const state = useSyncExternalStore(subscribe, snapshot, snapshot);
  useEffect(() => () => store.endLease(place), [store, place]);
  return useMemo(
    () => ({
      state,
      begin: () => store.beginLease(place, false),
      end: () => store.endLease(place),
      takeOver: () => store.beginLease(place, true),
    }),
    [store, place, state],
  );
}
