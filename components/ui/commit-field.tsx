'use client';

import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Input, TextArea, TextField } from 'react-aria-components/TextField';

import { classNames } from './class-names';
import { DraftNote } from './draft-note';
import { unguarded, type EditGuard } from './edit-guard';
import { FieldFrame, inputClasses } from './field-frame';
import { isComposing } from './is-composing';
import { isTakeOverKey } from './is-take-over-key';
import { useDraft } from './use-draft';

export type CommitFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Gets the trimmed text on Enter or when the field is left. Returns why it cannot be taken, or nothing. */
  readonly onCommit: (next: string) => string | undefined;
  readonly placeholder?: string;
  readonly description?: string;
  readonly maxLength?: number;
  readonly multiline?: boolean;
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
  /** What was typed for this field elsewhere and stands in it as a draft; a new object each time. */
  readonly typed?: TypedText | undefined;
  readonly guard?: EditGuard;
};

type TypedText = { readonly text: string };

/** A labelled field of a panel that saves by itself: on Enter or on leaving. Escape puts the old text back. */
export function CommitField({ label, value, onCommit, description, ...props }: CommitFieldProps) {
  const { placeholder, maxLength, multiline = false, fieldRef, typed, guard = unguarded } = props;
  const draft = useDraft({ value, onCommit, guard });
  const [taken, setTaken] = useState<TypedText>();
  if (typed && typed !== taken) {
    setTaken(typed);
    draft.put(typed.text);
  }

  const frame = useRef<HTMLDivElement>(null);
  const takeOver = async () => {
    if (!(await guard.lock?.takeOver?.())) return;
    // Leaving it again is what gives it back.
    frame.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  const answerKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') draft.drop();
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      // What is around the field and closes on Enter stays while the text is not taken.
      if (!draft.save()) event.stopPropagation();
    }
    if (draft.trouble === 'locked' && guard.lock?.takeOver && isTakeOverKey(event)) {
      event.preventDefault();
      void takeOver();
    }
  };

  const { error } = draft;
  const texts = { label, error, ...(description !== undefined && { description }) };
  const inputProps = {
    onKeyDown: answerKey,
    onFocus: draft.enter,
    onBlur: draft.leave,
    // An emptied field can bring its text back by itself; one whose text is saved leaves undo to the model.
    [draft.isDrafted ? 'data-draft' : 'data-settled']: '',
    ...(placeholder !== undefined && { placeholder }),
  };
  return (
    <TextField
      ref={frame}
      value={draft.text}
      onChange={draft.write}
      isInvalid={error !== undefined}
      isReadOnly={guard.lock !== undefined}
      {...(maxLength !== undefined && { maxLength })}
      className="flex flex-col gap-1"
    >
      <FieldFrame {...texts}>
        {multiline ? (
          <TextArea
            {...inputProps}
            rows={2}
            className={classNames(
              inputClasses,
              'field-sizing-content min-h-14 py-1.5 text-sm [&:read-only]:bg-hover',
            )}
          />
        ) : (
          <Input
            {...inputProps}
            {...(fieldRef && { ref: fieldRef })}
            className={classNames(inputClasses, 'control-dense text-sm [&:read-only]:bg-hover')}
          />
        )}
      </FieldFrame>
      <DraftNote
        trouble={draft.trouble}
        guard={guard}
        draft={draft.text}
        value={value}
        onTakeOver={() => void takeOver()}
        onSave={() => void draft.keep()}
        onDrop={draft.drop}
        className="-mt-1 not-empty:mt-0"
      />
    </TextField>
  );
}
