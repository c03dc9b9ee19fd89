'use client';

import { type SubmitEvent, useState } from 'react';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { recordSchemas } from '@/lib/orca/model/record';

/** Parks a question and waits for the next one. */
export function NewQuestion() {
  const edit = useEdit();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const write = (next: string) => {
    setText(next);
    setError(undefined);
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const record = recordSchemas.question.safeParse({ kind: 'question', id: newId(), text });
    const refusal = record.success
      ? edit({ type: 'question.create', record: record.data })
      : 'Write the question first.';
    setError(refusal);
    if (refusal === undefined) setText('');
  };
  return (
    <form onSubmit={add} className="flex items-start gap-2">
      <TextField
        label="New question"
        labelHidden
        placeholder="What does nobody here know for sure?"
        value={text}
        maxLength={500}
        onChange={write}
        error={error}
        className="grow"
      />
      <Button type="submit" variant="outlined" size="normal">
        Add question
      </Button>
    </form>
  );
}
