'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { type RecordOf } from '@/lib/orca/model/record';

import { QuestionRow } from './question-row';

type QuestionListProps = {
  readonly label: string;
  readonly questions: readonly RecordOf<'question'>[];
  /** Told when a question leaves the list, and with it what had the keyboard. */
  readonly onGone: () => void;
};

/** A project may hold thousands, and this is a page to glance at. */
const shownAtFirst = 50;

/** Questions to edit where they stand: the first of them, and the rest when asked for. */
export function QuestionList({ label, questions, onGone }: QuestionListProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (questions.length === 0) return null;
  const shown = showsAll ? questions : questions.slice(0, shownAtFirst);
  return (
    <>
      <ul aria-label={label} className="divide-y divide-hairline">
        {shown.map((question) => (
          <QuestionRow key={question.id} question={question} onGone={onGone} />
        ))}
      </ul>
      {shown.length < questions.length && (
        <div className="p-1">
          <Button onPress={() => setShowsAll(true)}>
            Show all {questions.length.toLocaleString('en')}
          </Button>
        </div>
      )}
    </>
  );
}
