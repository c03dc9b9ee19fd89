'use client';

import { useId, useState, type KeyboardEvent } from 'react';

import { isComposing } from '@/components/ui/is-composing';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { insertAfter } from '@/lib/orca/edits/edit-heads';
import { nameMax } from '@/lib/orca/model/fields';

import { type HeadRef } from './head-ref';

type NewHeadFieldProps = {
  /** What the new one comes after. */
  readonly head: HeadRef;
  readonly name: string;
  readonly onInserted: (head: HeadRef) => void;
  readonly onDone: (byKey: boolean) => void;
};

/** Names one more object or role after a head: Enter adds it, Escape or leaving it empty gives up. */
export function NewHeadField({ head, name, onInserted, onDone }: NewHeadFieldProps) {
  const edit = useEdit();
  const errorId = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  const add = (byKey: boolean) => {
    if (text.trim() === '') return onDone(byKey);
    const id = newId();
    const inserted = insertAfter(head.kind, text, head.id, () => id);
    const refusal = inserted.ok ? edit(...inserted.value) : inserted.error;
    setError(refusal);
    if (refusal !== undefined) return undefined;
    onDone(byKey);
    return onInserted({ kind: head.kind, id });
  };
  const answerKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Escape') onDone(true);
    else if (event.key === 'Enter') add(true);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to type here
        autoFocus
        value={text}
        maxLength={nameMax}
        aria-label={`New ${head.kind} after ${name}`}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        placeholder={`New ${head.kind}`}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(undefined);
        }}
        onKeyDown={answerKey}
        onBlur={() => add(false)}
        className="control-dense w-full rounded border border-control bg-raised px-1.5 text-sm aria-invalid:border-danger"
      />
      {error !== undefined && (
        <span
          id={errorId}
          role="alert"
          className="absolute top-full left-0 z-20 rounded bg-raised px-2 py-1 text-xs text-danger shadow-float"
        >
          {error}
        </span>
      )}
    </>
  );
}
