'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { Button } from '@/components/ui/button';
import { useDocument } from '@/lib/client/document/use-document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { parkingLot } from '@/lib/orca/views/parking-lot';

import { NewQuestion } from './new-question';
import { QuestionList } from './question-list';

/** The parking lot: what nobody in the room could answer, riskiest first, the answered ones folded away. */
export function OpenQuestions() {
  const questions = useDocument((document) => recordsOf(document, 'question'));
  const { open, answered } = useMemo(() => parkingLot(questions), [questions]);
  const [showsAnswered, setShowsAnswered] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const keepKeyboard = useCallback(
    () =>
      void requestAnimationFrame(() => {
        if (document.activeElement === document.body) heading.current?.focus();
      }),
    [],
  );
  const FoldMark = showsAnswered ? ChevronDown : ChevronRight;
  return (
    <section aria-labelledby="open-questions">
      <h2
        ref={heading}
        id="open-questions"
        tabIndex={-1}
        className="pb-2 text-sm font-semibold outline-none"
      >
        Questions{' '}
        <span className="font-normal text-quiet tabular-nums">
          {open.length.toLocaleString('en')} open
        </span>
      </h2>
      <div className="divide-y divide-hairline rounded border border-hairline">
        <QuestionList label="Open questions" questions={open} onGone={keepKeyboard} />
        <EditOnly>
          <div className="p-2">
            <NewQuestion />
          </div>
        </EditOnly>
        {answered.length > 0 && (
          <div className="p-1">
            <Button aria-expanded={showsAnswered} onPress={() => setShowsAnswered(!showsAnswered)}>
              <FoldMark aria-hidden />
              {answered.length.toLocaleString('en')} answered
            </Button>
          </div>
        )}
        {showsAnswered && (
          <QuestionList label="Answered questions" questions={answered} onGone={keepKeyboard} />
        )}
      </div>
    </section>
  );
}
