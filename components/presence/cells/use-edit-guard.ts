'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';

import { type EditGuard, type EditLock } from '@/components/ui/edit-guard';
import { useToasts } from '@/components/ui/toast';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { useHolder } from '@/lib/client/presence/use-people';

import { type FieldOfRecord } from './place-of';
import { useLastWriter } from './use-last-writer';
import { useLock } from './use-lock';
import { useMayEdit } from './use-may-edit';
import { useRefusal } from './use-refusal';

type EditGuardOptions = {
  readonly place: string;
  /** What is edited there, to know who wrote it last. */
  readonly of?: FieldOfRecord | undefined;
  /** Who edits it is said beside the field already. */
  readonly isSaidNearby?: boolean;
};

/** Said once by the header; the field says it when somebody tries. */
const viewOnly: EditLock = {
  says: 'You can look at this project, but not change it.',
  takeOver: undefined,
  isSaidNearby: true,
};

/** The news of who holds a place comes with everybody's presence, a moment after the refusal. */
const askAgainAfterMs = 400;

/** Locks a place for others while it is edited here, and this field while others edit it. */
export function useEditGuard({ place, of, isSaidNearby = false }: EditGuardOptions): EditGuard {
  const store = usePresenceStore();
  const mayEdit = useMayEdit();
  const lock = useLock(place);
  const holder = useHolder(place);
  const { isRefused } = useRefusal();
  const { announce } = useToasts();
  const [isEditing, setIsEditing] = useState(false);
  const changedBy = useLastWriter(of, isEditing);

  // What was typed meanwhile can be saved as soon as the other is done.
  useEffect(() => {
    if (!isEditing || !lock || holder) return undefined;
    const timer = setTimeout(() => void store.beginLease(place, false), askAgainAfterMs);
    return () => clearTimeout(timer);
  }, [store, place, isEditing, lock, holder]);

  const onStart = useCallback(() => {
    setIsEditing(true);
    const { state } = store.leaseOf(place);
    if (state === 'none' || state === 'ended') void store.beginLease(place, false);
  }, [store, place]);
  const onEnd = useCallback(() => {
    setIsEditing(false);
    store.endLease(place);
  }, [store, place]);
  const onRefused = useCallback(
    (open: () => void) => {
      if (!isRefused(place, open))
        announce({ text: viewOnly.says, topic: 'lock', isPassing: true });
    },
    [isRefused, announce, place],
  );
  const onLost = useCallback(
    (draft: string) =>
      announce({
        text: `Your text was not saved: “${draft}”`,
        isKept: true,
        action: { label: 'Copy', onPress: () => void navigator.clipboard.writeText(draft) },
      }),
    [announce],
  );
  return useMemo(
    () => ({
      lock: mayEdit ? lock && { ...lock, isSaidNearby } : viewOnly,
      changedBy,
      onStart,
      onEnd,
      onRefused,
      onLost,
    }),
    [mayEdit, lock, isSaidNearby, changedBy, onStart, onEnd, onRefused, onLost],
  );
}
