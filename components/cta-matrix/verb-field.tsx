'use client';

import { useEffect, useId, useState, type KeyboardEvent } from 'react';

import { classNames } from '@/components/ui/class-names';
import { DraftNote } from '@/components/ui/draft-note';
import { type DraftTrouble } from '@/components/ui/draft-trouble';
import { type EditGuard } from '@/components/ui/edit-guard';
import { floatClasses } from '@/components/ui/float-classes';
import { isComposing } from '@/components/ui/is-composing';
import { isTakeOverKey } from '@/components/ui/is-take-over-key';
import { useCommitOnLeave } from '@/components/ui/use-commit-on-leave';
import { useLostDraft } from '@/components/ui/use-lost-draft';
import { nameMax } from '@/lib/orca/model/fields';

type VerbFieldProps = {
  readonly label: string;
  readonly initial: string;
  /** Verbs to choose from for what was typed. */
  readonly suggest: (typed: string) => readonly string[];
  /** Takes one verb; the field stays for the next. Returns why not, or nothing. */
  readonly onAdd: (verb: string) => string | undefined;
  readonly onLeave: (byKey: boolean) => void;
  readonly guard: EditGuard;
};

/** Where a verb is typed into a cell: Enter takes it and waits for the next, an empty Enter or Escape ends. */
export function VerbField(props: VerbFieldProps) {
  const { label, initial, suggest, onAdd, onLeave, guard } = props;
  const { lock, onStart, onPause, onEnd, onLost, ask } = guard;
  const [typed, setTyped] = useState(initial);
  const [chosen, setChosen] = useState(-1);
  const [error, setError] = useState<string>();
  const id = useId();
  const suggestions = lock ? [] : suggest(typed).slice(0, 6);
  const [wasLeft, setWasLeft] = useState(false);
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
  const add = (verb: string): boolean => {
    const refusal = onAdd(verb.trim());
    setError(refusal);
    if (refusal === undefined) {
      settled();
      write('');
    }
    return refusal === undefined;
  };
  const leaving = useCommitOnLeave();
  const finish = () => {
    leaving.end();
    settled();
    onLeave(true);
  };
  const enter = () => {
    const verb = suggestions[chosen] ?? typed;
    if (verb.trim() === '') finish();
    else if (!lock) add(verb);
  };
  const addLeft = async () => {
    if (!(await ask())) return onPause();
    if (add(typed)) onLeave(false);
    return onPause();
  };
  const leave = () => {
    leaving.leave(() => {
      const isEnded = !isTyped || (trouble === 'none' && add(typed));
      if (isEnded) onLeave(false);
      else setWasLeft(trouble !== 'none');
    });
    onPause();
  };
  const answerKey = (event: KeyboardEvent) => {
    // Undo reaches the model from a field that waits empty for the next verb.
    if (!event.metaKey && !event.ctrlKey) event.stopPropagation();
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen(Math.max(-1, Math.min(suggestions.length - 1, chosen + step)));
    } else if (event.key === 'Escape') {
      finish();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    } else if (trouble === 'locked' && isTakeOverKey(event)) void lock?.takeOver?.();
  };
  return (
    <span className="relative block w-full">
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to type here
        autoFocus
        value={typed}
        readOnly={lock !== undefined}
        maxLength={nameMax}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        role="combobox"
        aria-expanded={suggestions.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        placeholder="Verb, then Enter"
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={answerKey}
        onClick={(event) => event.stopPropagation()}
        onFocus={onStart}
        onBlur={leave}
        className="control-dense w-full rounded border border-control bg-raised px-1.5 text-sm"
      />
      {error !== undefined && (
        <span id={`${id}-error`} role="alert" className="block pt-1 text-xs text-danger">
          {error}
        </span>
      )}
      <DraftNote
        trouble={trouble}
        guard={guard}
        draft={typed}
        value=""
        onTakeOver={() => void lock?.takeOver?.()}
        onSave={() => void addLeft()}
        onDrop={finish}
        className="pt-1"
      />
      {suggestions.length > 0 && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label="Verbs of this object"
          className={classNames(floatClasses, 'absolute top-full left-0 z-30 mt-1 p-1')}
        >
          {suggestions.map((verb, place) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field's arrow keys choose
            <div
              key={verb}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === chosen}
              // Pressing must not take the keyboard from the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                event.stopPropagation();
                add(verb);
              }}
              className="flex control-dense items-center rounded-sm px-2 text-sm hover:bg-hover aria-selected:bg-selected"
            >
              {verb}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}

type VerbCase = {
  readonly isTyped: boolean;
  readonly isLocked: boolean;
  readonly wasLeft: boolean;
};

function troubleOf({ isTyped, isLocked, wasLeft }: VerbCase): DraftTrouble {
  if (isLocked) return isTyped ? 'held_back' : 'locked';
  return wasLeft && isTyped ? 'unsaved' : 'none';
}
