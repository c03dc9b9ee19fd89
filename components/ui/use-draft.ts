'use client';

import { useEffect, useState } from 'react';

import { draftTrouble, type Draft, type DraftTrouble } from './draft-trouble';
import { type EditGuard } from './edit-guard';
import { useCommitOnLeave } from './use-commit-on-leave';
import { useLostDraft } from './use-lost-draft';

type DraftOptions = {
  readonly value: string;
  /** Gets the trimmed text. Returns why it cannot be taken, or nothing. */
  readonly onCommit: (next: string) => string | undefined;
  readonly guard: EditGuard;
};

type DraftHandle = {
  /** What the field shows. */
  readonly text: string;
  readonly isDrafted: boolean;
  readonly error: string | undefined;
  readonly trouble: DraftTrouble;
  readonly write: (text: string) => void;
  /** The same while rendering: what was typed elsewhere comes in. */
  readonly put: (text: string) => void;
  /** Commits by a key; tells whether the text was taken. Nothing is taken while it is locked. */
  readonly save: () => boolean;
  /** Gives the draft up. */
  readonly drop: () => void;
  /** For `onBlur`: commits what was not ended by a key, and tells whether that ended the edit. A locked draft stays. */
  readonly leave: () => boolean;
};

/** A text on its way into a field: kept apart from the value until it is committed, and never lost to a lock. */
export function useDraft({ value, onCommit, guard }: DraftOptions): DraftHandle {
  const { lock, onStart, onEnd, onLost } = guard;
  const [draft, setDraft] = useState<Draft>();
  const [error, setError] = useState<string>();
  const [wasLeft, setWasLeft] = useState(false);
  const leaving = useCommitOnLeave();
  const trouble = draftTrouble({ draft, value, isLocked: lock !== undefined, wasLeft });
  const isDrafted = draft !== undefined;

  useEffect(() => {
    if (!isDrafted) return undefined;
    onStart();
    return onEnd;
  }, [isDrafted, onStart, onEnd]);
  useLostDraft(trouble === 'held_back' || wasLeft ? draft?.text : undefined, onLost);

  const put = (text: string) => setDraft({ text, base: draft?.base ?? value });
  const end = () => {
    setDraft(undefined);
    setError(undefined);
    setWasLeft(false);
  };
  const commit = (): boolean => {
    if (lock) return false;
    const next = (draft?.text ?? value).trim();
    const refusal = next === value ? undefined : onCommit(next);
    if (refusal === undefined) end();
    else setError(refusal);
    return refusal === undefined;
  };
  return {
    text: draft?.text ?? value,
    isDrafted,
    error,
    trouble,
    write: (text) => {
      leaving.resume();
      if (isDrafted) onStart();
      put(text);
      setError(undefined);
      setWasLeft(false);
    },
    put,
    save: () => {
      const isTaken = commit();
      if (isTaken) leaving.end();
      return isTaken;
    },
    drop: () => {
      leaving.end();
      end();
    },
    leave: () => {
      let isEnded = false;
      leaving.leave(() => {
        isEnded = trouble !== 'held_back' && (lock !== undefined || commit());
        if (!isEnded) setWasLeft(lock !== undefined);
      });
      // Begun or taken over, and nothing typed.
      if (!isDrafted) onEnd();
      return isEnded;
    },
  };
}
