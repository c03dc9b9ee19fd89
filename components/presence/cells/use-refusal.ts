'use client';

import { useCallback } from 'react';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { usePresenceStore } from '@/lib/client/presence/presence-context';

import { lastsLong, lockSentence, mayTakeOver } from './lock-of';
import { takeOverLease } from './take-over-lease';

type Refusal = {
  /**
   * Says who edits the place when somebody else does, and tells whether it did: then nothing is edited here, or later,
   * when it was taken over: by `goOn`, else by doing it once more.
   */
  readonly isRefused: (place: string, goOn?: () => void) => boolean;
  /** Takes over what is locked, where that is offered just now; tells whether it was. Then goes on as after a refusal. */
  readonly takeOver: (place: string, goOn?: () => void) => boolean;
};

/** For edits without an editor of their own: a key or press that changes a cell at once. Renders nothing again. */
export function useRefusal(): Refusal {
  const presence = usePresenceStore();
  const store = useDocumentStore();
  const { announce } = useToasts();

  const mayEnd = useCallback(
    (place: string) => {
      const holder = presence.holderOf(place);
      const { role } = store.snapshot();
      const { userId } = presence.self();
      return (
        holder !== undefined &&
        mayTakeOver({
          holder,
          selfUserId: userId,
          role,
          isAbandoned: lastsLong(holder, Date.now()),
        })
      );
    },
    [presence, store],
  );
  const takeOver = useCallback(
    (place: string, goOn: () => void = () => presence.endLease(place)) => {
      const isOffered = mayEnd(place);
      if (isOffered) {
        void takeOverLease(presence, place).then((isGranted) => isGranted && goOn());
      }
      return isOffered;
    },
    [presence, mayEnd],
  );
  const isRefused = useCallback(
    (place: string, goOn: () => void = () => presence.endLease(place)) => {
      const lease = presence.leaseOf(place);
      const by = presence.holderOf(place) ?? (lease.state === 'held' ? lease.holder : undefined);
      if (!by) return false;
      announce({
        text: lockSentence(by, presence.self().userId),
        topic: 'lock',
        isPassing: true,
        ...(mayEnd(place) && {
          action: { label: 'Take over', keys: 't', onPress: () => takeOver(place, goOn) },
        }),
      });
      return true;
    },
    [presence, announce, mayEnd, takeOver],
  );
  return { isRefused, takeOver };
}
