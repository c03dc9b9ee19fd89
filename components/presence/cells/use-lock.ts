'use client';

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import { type EditLock } from '@/components/ui/edit-guard';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { type LeaseState } from '@/lib/client/presence/own-lease';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { useHolder } from '@/lib/client/presence/use-people';
import { presenceLimits, type Person } from '@/lib/contracts/presence';

import { lockSentence, mayTakeOver } from './lock-of';
import { takeOverLease } from './take-over-lease';

/** Why a place can't be edited here, with the way to take it over where that is allowed; nothing where it is free. */
export function useLock(place: string): EditLock | undefined {
  const store = usePresenceStore();
  const holder = useHolder(place);
  const lease = useLeaseState(place);
  const canTakeOver = useCanTakeOver(holder);
  const refusedBy = lease.state === 'held' ? lease.holder : undefined;
  const { userId } = store.self();
  // The answer to one's own asking can come before the news of who has it.
  const by = holder ?? refusedBy;
  const says = by && lockSentence(by, userId);
  const takeOver = useCallback(() => takeOverLease(store, place), [store, place]);
  return useMemo(
    () => (says === undefined ? undefined : { says, takeOver: canTakeOver ? takeOver : undefined }),
    [says, canTakeOver, takeOver],
  );
}

/** How this tab's own lease of a place stands. */
function useLeaseState(place: string): LeaseState {
  const store = usePresenceStore();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(`lease:${place}`, listener),
    [store, place],
  );
  const snapshot = () => store.leaseOf(place);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

function useCanTakeOver(holder: Person | undefined): boolean {
  const store = usePresenceStore();
  const role = useDocumentSnapshot((snapshot) => snapshot.role);
  const beganMs = holder?.editing?.sinceMs;
  /** The beginning of an edit that has lasted long enough to be abandoned. */
  const [abandonedMs, setAbandonedMs] = useState<number>();
  useEffect(() => {
    if (beganMs === undefined) return undefined;
    const waitMs = beganMs + presenceLimits.abandonedAfterMs - Date.now();
    const timer = setTimeout(() => setAbandonedMs(beganMs), Math.max(0, waitMs));
    return () => clearTimeout(timer);
  }, [beganMs]);
  if (!holder) return false;
  const isAbandoned = beganMs !== undefined && beganMs === abandonedMs;
  return mayTakeOver({ holder, selfUserId: store.self().userId, role, isAbandoned });
}
