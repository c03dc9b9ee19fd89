'use client';

import { useCallback, useSyncExternalStore } from 'react';

import { type Person } from '@/lib/contracts/presence';

import { usePresenceStore } from './presence-context';
import { type PresenceStore, type PresenceTopic, type Self } from './presence-store';

/** This tab: whose it is, and by which connection others know it (undefined while there is no line). */
export function useSelf(): Self {
  return useTopic('self', (store) => store.self());
}

/** The cell or field in which this tab's own focus is. */
export function useOwnPlace(): string | null {
  return useTopic('own_place', (store) => store.ownPlace());
}

/** Whether this tab's own focus or pointer is at the place; of pointers only those in a matrix are known. */
export function useIsNear(place: string): boolean {
  return useTopic(`near:${place}`, (store) => store.isNear(place));
}

/** All other open tabs, in order of name; somebody with two tabs is there twice, another tab of one's own too. */
export function useOthers(): readonly Person[] {
  return useTopic('others', (store) => store.others());
}

/** The others whose focus is at the place. Renders again only when somebody comes there, leaves, or falls idle there. */
export function usePeopleAt(place: string): readonly Person[] {
  return useTopic(`at:${place}`, (store) => store.peopleAt(place));
}

/** Who edits the place just now in another tab, so that it is locked here. */
export function useHolder(place: string): Person | undefined {
  return useTopic(`at:${place}`, (store) => store.holderOf(place));
}

function useTopic<T>(topic: PresenceTopic, read: (store: PresenceStore) => T): T {
  const store = usePresenceStore();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(topic, listener),
    [store, topic],
  );
  const snapshot = () => read(store);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
