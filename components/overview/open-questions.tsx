'use client';

import { type SubmitEvent, useState } from 'react';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { InlineEdit } from '@/components/ui/inline-edit';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { recordsOf } from '@/lib/orca/model/lookups';
import { recordSchemas, type RecordOf } from '@/lib/orca/model/record';

const riskTones = { high: 'danger', medium: 'neutral', low: 'neutral' } as const;
const riskOrder = { high: 0, medium: 1, low: 2 } as const;

/** The parking lot: what nobody in the room could answer, riskiest first. */
export function OpenQuestions() {
  const questions = useDocument((document) =>
    recordsOf(document, 'question').toSorted((a, b) => rank(a) - rank(b)),
  );
  const open = questions.filter(({ status }) => status === 'open').length;
  return (
    <section aria-labelledby="open-questions">
      <h2 id="open-questions" className="pb-2 text-sm font-semibold">
        Questions <span className="font-normal text-quiet tabular-nums">{open} open</span>
      </h2>
      <ul className="divide-y divide-hairline rounded border border-hairline">
        {questions.map((question) => (
          <QuestionRow key={question.id} question={question} />
        ))}
        <li className="p-2">
          <NewQuestion />
        </li>
      </ul>
    </section>
  );
}

function rank({ status, risk }: RecordOf<'question'>): number {
  return (status === 'open' ? 0 : 10) + riskOrder[risk];
}

function QuestionRow({ question }: { readonly question: RecordOf<'question'> }) {
  const edit = useEdit();
  const { id, text, risk, status, answer } = question;
  return (
    <li className="flex flex-wrap items-start gap-2 px-2 py-1.5">
      <Badge tone={status === 'open' ? riskTones[risk] : 'neutral'} className="mt-1 w-16">
        {status === 'open' ? `${risk} risk` : 'answered'}
      </Badge>
      <div className="min-w-48 grow basis-0">
        <InlineEdit
          value={text}
          label="Question"
          multiline
          onCommit={(next) => edit({ type: 'question.update', id, patch: { text: next } })}
        />
        <InlineEdit
          value={answer}
          label="Answer"
          placeholder="Write the answer"
          multiline
          className="text-quiet"
          onCommit={(next) =>
            edit({
              type: 'question.update',
              id,
              patch: { answer: next, status: next === '' ? 'open' : 'answered' },
            })
          }
        />
      </div>
    </li>
  );
}

function NewQuestion() {
  const edit = useEdit();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
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
        onChange={setText}
        error={error}
        className="grow"
      />
      <Button type="submit" variant="outlined" size="normal">
        Add question
      </Button>
    </form>
  );
}
