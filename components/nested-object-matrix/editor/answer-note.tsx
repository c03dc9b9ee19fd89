'use client';

import { SharedField } from '@/components/presence/shared-field';
import { useEdit } from '@/lib/client/document/use-edit';
import { type NestedCell } from '@/lib/orca/views/nested/reading-sentence';

type AnswerNoteProps = { readonly cell: NestedCell; readonly place: string };

/** A note on the answer itself: why not, what is to be found out. */
export function AnswerNote({ cell, place }: AnswerNoteProps) {
  const edit = useEdit();
  const { answer } = cell;
  if (!answer) return null;
  return (
    <SharedField
      key={answer.id}
      of={{ kind: 'answer', id: answer.id, field: 'note' }}
      cell={place}
      label={answer.value === 'question' ? 'What is to be found out' : 'Why not'}
      multiline
      maxLength={500}
      value={answer.note}
      onCommit={(note) => edit({ type: 'answer.update', id: answer.id, patch: { note } })}
    />
  );
}
