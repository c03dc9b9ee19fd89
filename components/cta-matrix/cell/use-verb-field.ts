'use client';

import { useEffect, useState } from 'react';

import { type DraftTrouble } from '@/components/ui/draft-trouble';
import { type EditGuard } from '@/components/ui/edit-guard';
import { useCommitOnLeave } from '@/components/ui/use-commit-on-leave';
import { useLostDraft } from '@/components/ui/use-lost-draft';

import { completionOf, withLastVerb, type OfferedVerb } from './verb-completion';

/** How a field is left: by a key that gives the cell the keyboard, on to the next or previous cell, or by going. */
export type LeaveBy = 'key' | 'next' | 'previous' | 'blur';

export type VerbFieldOptions = {
  readonly initial: string;
  /** Verbs to choose from for what was typed. */
  readonly suggest: (typed: string) => readonly OfferedVerb[];
  /** Takes a list of verbs; the field stays for the next. Returns why not, or nothing. */
  readonly onAdd: (verbs: string) => string | undefined;
  readonly onLeave: (by: LeaveBy) => void;
  readonly guard: EditGuard;
};

/** What is typed into a cell, what is offered for it, and how it is taken, kept or given up. */
export function useVerbField({ initial, suggest, onAdd, onLeave, guard }: VerbFieldOptions) {
  const { lock, onStart, onPause, onEnd, onLost, ask } = guard;
  const [typed, setTyped] = useState(initial);
  const [chosen, setChosen] = useState(-1);
  const [error, setError] = useState<string>();
  const [wasLeft, setWasLeft] = useState(false);
  const leaving = useCommitOnLeave();
  const suggestions = lock ? [] : suggest(typed);
  const completing = completionOf(typed, suggestions);
  const isTyped = typed.trim() !== '';
  const trouble = troubleOf({ isTyped, isLocked: lock !== undefined, wasLeft });
  useEffect(() => {
    onStart();
    return onEnd;
  }, [onStart, onEnd]);
  const settled = useLostDraft(isTyped ? typed : undefined, (text) => {
    if (trouble !== 'none' || onAdd(text.trim()) !== undefined) onLost(text);
  });

  const write = (text: string) => {
    setTyped(text);
    onStart();
    setWasLeft(false);
    setChosen(-1);
    setError(undefined);
  };
  const add = (verbs: string): boolean => {
    const refusal = onAdd(verbs.trim());
    setError(refusal);
    if (refusal !== undefined) return false;
    settled();
    write('');
    return true;
  };
  const finish = (by: LeaveBy = 'key') => {
    leaving.end();
    settled();
    onLeave(by);
  };
  return {
    typed,
    chosen,
    error,
    trouble,
    suggestions,
    completion: completing?.rest ?? '',
    write,
    /** Goes on with the verb whose rest is shown. */
    complete: () => completing && write(withLastVerb(typed, completing.verb.text)),
    finish,
    /** To the suggestion before or after the chosen one; before the first is the text itself. */
    step: (by: -1 | 1) => setChosen(Math.max(-1, Math.min(suggestions.length - 1, chosen + by))),
    /** Takes a suggestion in the place of what was typed last. */
    take: (at: number) => {
      const suggestion = suggestions[at];
      return suggestion !== undefined && add(withLastVerb(typed, suggestion.text));
    },
    enter: () => {
      const suggestion = suggestions[chosen];
      if (suggestion !== undefined) add(withLastVerb(typed, suggestion.text));
      else if (!isTyped) finish();
      else if (!lock) add(typed);
    },
    /** Takes what is typed and goes on to the next cell; stays where it is refused. */
    passOn: (by: 'next' | 'previous') => {
      if (!isTyped || (!lock && add(typed))) finish(by);
    },
    leave: (isForWindow: boolean) => {
      leaving.leave(() => {
        const isEnded = !isTyped || (trouble === 'none' && add(typed));
        if (isEnded && !isForWindow) onLeave('blur');
        else if (!isEnded) setWasLeft(trouble !== 'none');
      });
      onPause();
    },
    keep: async () => {
      if (!(await ask())) return onPause();
      if (add(typed)) onLeave('blur');
      return onPause();
    },
  };
}

export type VerbFieldState = ReturnType<typeof useVerbField>;

type VerbCase = {
  readonly isTyped: boolean;
  readonly isLocked: boolean;
  readonly wasLeft: boolean;
};

function troubleOf({ isTyped, isLocked, wasLeft }: VerbCase): DraftTrouble {
  if (isLocked) return isTyped ? 'held_back' : 'locked';
  return wasLeft && isTyped ? 'unsaved' : 'none';
}
