'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { copyText } from '@/components/ui/copy-text';
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

/** Who holds a place is told with everybody's presence; where nobody is told of, only asking shows that it is free. */
const askAgainEveryMs = 1_000;

/** `left`: a draft is there, but nobody is in its field. */
type Stage = 'none' | 'editing' | 'left';

/** Locks a place for others while it is edited here, and this field while others edit it. */
export function useEditGuard({ place, of, isSaidNearby = false }: EditGuardOptions): EditGuard {
  const store = usePresenceStore();
  const mayEdit = useMayEdit();
  const lock = useLock(place);
  const holder = useHolder(place);
  const { isRefused } = useRefusal();
  const { announce } = useToasts();
  const [stage, setStage] = useState<Stage>('none');
  const changedBy = useLastWriter(of, stage !== 'none');
  const hasBegun = useRef(false);

  // What was typed meanwhile can be saved as soon as the other is done.
  useEffect(() => {
    if (stage !== 'editing' || !lock || holder) return undefined;
    const timer = setInterval(() => void store.beginLease(place, false), askAgainEveryMs);
    return () => clearInterval(timer);
  }, [store, place, stage, lock, holder]);
  // What has no field that tells of its end: a list that is taken off the page while it is open.
  useEffect(
    () => () => {
      if (hasBegun.current) store.endLease(place);
    },
    [store, place],
  );

  const onStart = useCallback(() => {
    setStage('editing');
    hasBegun.current = true;
    const { state } = store.leaseOf(place);
    if (mayEdit && (state === 'none' || state === 'ended')) void store.beginLease(place, false);
  }, [store, place, mayEdit]);
  const giveBack = useCallback(
    (next: Stage) => {
      setStage(next);
      hasBegun.current = false;
      store.endLease(place);
    },
    [store, place],
  );
  const onPause = useCallback(() => giveBack('left'), [giveBack]);
  const onEnd = useCallback(() => giveBack('none'), [giveBack]);
  const ask = useCallback(async () => {
    const { state } = await store.beginLease(place, false);
    if (state === 'held') isRefused(place);
    return state !== 'held';
  }, [store, place, isRefused]);
  const onRefused = useCallback(
    (open: () => void) => {
      if (!isRefused(place, open))
        announce({ text: viewOnly.says, topic: 'lock', isPassing: true });
    },
    [isRefused, announce, place],
  );
  const onLost = useCallback(
    (draft: string) => {
      const copy = async () => {
        if (await copyText(draft)) return;
        announce({ text: 'Your text was not saved.', isKept: true, toCopy: draft });
      };
      announce({
        text: `Your text was not saved: “${draft}”`,
        isKept: true,
        action: { label: 'Copy', onPress: () => void copy() },
      });
    },
    [announce],
  );
  return useMemo(
    () => ({
      lock: mayEdit ? lock && { ...lock, isSaidNearby } : viewOnly,
      changedBy,
      onStart,
      onPause,
      onEnd,
      ask,
      onRefused,
      onLost,
    }),
    [mayEdit, lock, isSaidNearby, changedBy, onStart, onPause, onEnd, ask, onRefused, onLost],
  );
}
