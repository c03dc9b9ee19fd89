'use client';

import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { insertAfter } from '@/lib/orca/edits/edit-heads';

import { type HeadRef } from './head-ref';
import { NewNameField } from './new-name-field';

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
  const add = (text: string, byKey: boolean): string | undefined => {
    if (text.trim() === '') {
      onDone(byKey);
      return undefined;
    }
    const id = newId();
    const inserted = insertAfter(head.kind, text, head.id, () => id);
    const refusal = inserted.ok ? edit(...inserted.value) : inserted.error;
    if (refusal !== undefined) return refusal;
    onDone(byKey);
    onInserted({ kind: head.kind, id });
    return undefined;
  };
  return (
    <NewNameField
      label={`New ${head.kind} after ${name}`}
      placeholder={`New ${head.kind}`}
      autoFocus
      onEnter={(text) => add(text, true)}
      onEscape={() => onDone(true)}
      onLeave={(text) => add(text, false)}
    />
  );
}
