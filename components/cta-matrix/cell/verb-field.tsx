'use client';

import { useId, type KeyboardEvent } from 'react';

import { classNames } from '@/components/ui/class-names';
import { DraftNote } from '@/components/ui/draft-note';
import { isComposing } from '@/components/ui/is-composing';
import { isTakeOverKey } from '@/components/ui/is-take-over-key';

import { useFloatPlace } from './use-float-place';
import { useVerbField, type VerbFieldOptions, type VerbFieldState } from './use-verb-field';
import { fieldActOf, type FieldAct } from './verb-field-key';
import { VerbOptions } from './verb-options';

type VerbFieldProps = VerbFieldOptions & {
  readonly label: string;
  /** It stands in a cell: Tab takes what is typed and leads to the next. */
  readonly goesOn?: boolean;
};

/** Room for what is offered beside the field, in CSS pixels. */
const offered = { width: 288, height: 300 } as const;

/** Where verbs are typed for a cell: Enter takes them and waits for the next, an empty Enter or Escape ends. */
export function VerbField({ label, goesOn = true, ...options }: VerbFieldProps) {
  const { guard } = options;
  const field = useVerbField(options);
  const [place, input] = useFloatPlace(offered.width, offered.height);
  const id = useId();
  const { typed, chosen, error, suggestions } = field;
  const isEmpty = typed === '';

  const answerKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChord = event.metaKey || event.ctrlKey;
    // Undo reaches the model from a field that waits empty for the next verb.
    if (!isChord) event.stopPropagation();
    if (isComposing(event) || isChord || event.altKey) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const act = fieldActOf(
      { key: event.key, withShift: event.shiftKey },
      {
        isEmpty,
        isAtEnd: selectionStart === selectionEnd && selectionEnd === typed.length,
        hasCompletion: field.completion !== '',
        goesOn,
        offered: suggestions.length,
      },
    );
    if (act) {
      event.preventDefault();
      carryOut(field, act);
    } else if (field.trouble === 'locked' && isTakeOverKey(event)) void guard.lock?.takeOver?.();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- keeps the cell from answering for the field
    <span
      className="relative block w-full min-w-40"
      // What goes with the field is pressed without leaving it: left empty, it would go with its list and notes.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span className="relative block">
        <input
          ref={input}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to type here
          autoFocus
          value={typed}
          readOnly={guard.lock !== undefined}
          aria-label={label}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          role="combobox"
          aria-expanded={suggestions.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="both"
          aria-activedescendant={chosen < 0 ? undefined : `${id}-list-${chosen}`}
          placeholder="Verb, verb, then Enter"
          onChange={(event) => field.write(event.currentTarget.value)}
          onKeyDown={answerKey}
          onFocus={guard.onStart}
          // Of another window it is no leaving: the keyboard comes back with this one.
          onBlur={({ currentTarget }) => field.leave(currentTarget === document.activeElement)}
          className={classNames(
            'control-dense w-full rounded border bg-raised px-1.5 text-sm',
            error === undefined ? 'border-control' : 'border-danger',
          )}
        />
        {field.completion !== '' && (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-0 flex items-center overflow-hidden border border-transparent px-1.5 text-sm whitespace-pre"
          >
            <span className="invisible">{typed}</span>
            <span className="text-quiet">{field.completion}</span>
          </span>
        )}
      </span>
      <span className="absolute left-0 z-30 block w-max max-w-72 pt-1">
        {error !== undefined && (
          <span
            id={`${id}-error`}
            role="alert"
            className="block rounded bg-raised px-2 py-1 text-xs text-danger shadow-float"
          >
            {error}
          </span>
        )}
        <DraftNote
          trouble={field.trouble}
          guard={guard}
          draft={typed}
          value=""
          onTakeOver={() => void guard.lock?.takeOver?.()}
          onSave={() => void field.keep()}
          onDrop={() => field.finish()}
          className="rounded bg-raised not-empty:px-2 not-empty:py-1 not-empty:shadow-float"
        />
      </span>
      {error === undefined && suggestions.length > 0 && (
        <VerbOptions
          id={`${id}-list`}
          verbs={suggestions}
          chosen={chosen}
          isNumbered={isEmpty}
          place={place}
          onTake={field.take}
        />
      )}
    </span>
  );
}

function carryOut(field: VerbFieldState, act: FieldAct): void {
  switch (act.do) {
    case 'enter':
      return field.enter();
    case 'give_up':
      return field.finish();
    case 'complete':
      return field.complete();
    case 'next':
    case 'previous':
      return field.passOn(act.do);
    case 'step':
      return field.step(act.by);
    case 'take':
      field.take(act.at);
  }
}
