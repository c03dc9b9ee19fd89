'use client';

import { useEffect, useRef, useState } from 'react';

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
  /** The same for a button beside the field: where nobody is in the field, its place is asked for first. */
  readonly keep: () => Promise<boolean>;
  /** Gives the draft up. */
  readonly drop: () => void;
  /** For `onFocus`: whoever comes back to a draft goes on with it. */
  readonly enter: () => void;
  /**
   * For `onBlur`: gives the place back and commits what was not ended by a key; tells whether that ended the edit. A
   * draft stays where it is locked, refused, or a newer text has come: which of the two counts is said by a key or press.
   */
  readonly leave: () => boolean;
};

/** A text on its way into a field: kept apart from the value until it is committed, and never lost. */
export function useDraft({ value, onCommit, guard }: DraftOptions): DraftHandle {
  const { lock, onStart, onPause, onEnd, onLost, ask } = guard;
  const [draft, setDraft] = useState<Draft>();
  const [error, setError] = useState<string>();
  const [wasLeft, setWasLeft] = useState(false);
  const hasFocus = useRef(false);
  const leaving = useCommitOnLeave();
  const trouble = draftTrouble({ draft, value, isLocked: lock !== undefined, wasLeft });
  const isDrafted = draft !== undefined;
  const isOwn = isDrafted && draft.text.trim() !== value;

  useEffect(() => {
    if (!isDrafted) return undefined;
    onStart();
    return onEnd;
  }, [isDrafted, onStart, onEnd]);
  const settled = useLostDraft(isOwn ? draft.text : undefined, (text) => {
    const isTaken = trouble === 'none' && onCommit(text.trim()) === undefined;
    if (!isTaken && text.trim() !== '') onLost(text);
  });

  const put = (text: string) => setDraft({ text, base: draft?.base ?? value });
  const end = () => {
    settled();
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
  const save = () => {
    const isTaken = commit();
    if (isTaken) leaving.end();
    return isTaken;
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
    save,
    keep: async () => {
      if (hasFocus.current) return save();
      const isTaken = (await ask()) && save();
      if (!isTaken) onPause();
      return isTaken;
    },
    drop: () => {
      leaving.end();
      end();
    },
    enter: () => {
      hasFocus.current = true;
      if (isDrafted) onStart();
    },
    leave: () => {
      hasFocus.current = false;
      const left = { isEnded: false };
      leaving.leave(() => {
        left.isEnded = trouble === 'locked' || (trouble === 'none' && commit());
        if (!left.isEnded) setWasLeft(trouble !== 'none');
      });
      // Begun or taken over and nothing typed; else others may edit until somebody comes back to the draft.
      if (isDrafted && !left.isEnded) onPause();
      else onEnd();
      return left.isEnded;
    },
  };
}
