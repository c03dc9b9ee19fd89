'use client';

import { useState, type KeyboardEvent, type RefObject } from 'react';
import { Input, TextArea, TextField } from 'react-aria-components/TextField';

import { classNames } from './class-names';
import { FieldFrame, inputClasses } from './field-frame';
import { useCommitOnLeave } from './use-commit-on-leave';

type CommitFieldProps = {
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
};

type TypedText = { readonly text: string };

/** A labelled field of a panel that saves by itself: on Enter or on leaving. Escape puts the old text back. */
export function CommitField({ label, value, onCommit, description, ...props }: CommitFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();
  const { placeholder, maxLength, multiline = false, fieldRef, typed } = props;
  const [taken, setTaken] = useState<TypedText>();
  if (typed && typed !== taken) {
    setTaken(typed);
    setDraft(typed.text);
  }

  const save = () => {
    const next = (draft ?? value).trim();
    const refusal = next === value ? undefined : onCommit(next);
    setError(refusal);
    if (refusal === undefined) setDraft(undefined);
    return refusal === undefined;
  };
  const leaving = useCommitOnLeave();
  const answerKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      leaving.end();
      setDraft(undefined);
      setError(undefined);
    }
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      if (save()) leaving.end();
    }
  };

  const texts = { label, error, ...(description !== undefined && { description }) };
  const inputProps = {
    onKeyDown: answerKey,
    onBlur: () => leaving.leave(save),
    // An emptied field can bring its text back by itself.
    'data-draft': draft === undefined ? undefined : '',
    ...(placeholder !== undefined && { placeholder }),
  };
  return (
    <TextField
      value={draft ?? value}
      onChange={(next) => {
        leaving.resume();
        setDraft(next);
        setError(undefined);
      }}
      isInvalid={error !== undefined}
      {...(maxLength !== undefined && { maxLength })}
      className="flex flex-col gap-1"
    >
      <FieldFrame {...texts}>
        {multiline ? (
          <TextArea
            {...inputProps}
            rows={2}
            className={classNames(inputClasses, 'field-sizing-content min-h-14 py-1.5 text-sm')}
          />
        ) : (
          <Input
            {...inputProps}
            {...(fieldRef && { ref: fieldRef })}
            className={classNames(inputClasses, 'control-dense text-sm')}
          />
        )}
      </FieldFrame>
    </TextField>
  );
}
