'use client';

import { classNames } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { type CellAnswer } from '@/lib/orca/edits/nested/answer-cell';
import { nestedCellState } from '@/lib/orca/views/nested/nested-cell';
import { type NestedCell } from '@/lib/orca/views/nested/reading-sentence';

type AnswerButtonsProps = {
  readonly cell: NestedCell;
  readonly onAnswer: (answer: CellAnswer) => void;
  readonly showsKeys?: boolean;
};

const answers = [
  { answer: 'yes', label: 'Yes', keys: 'y' },
  { answer: 'no', label: 'No', keys: 'n' },
  { answer: 'question', label: 'Question', keys: '?' },
  { answer: 'unasked', label: 'Not asked', keys: 'Del' },
] as const satisfies readonly { answer: CellAnswer; label: string; keys: string }[];

/** The answers of a cell side by side; the one that stands is pressed. */
export function AnswerButtons({ cell, onAnswer, showsKeys = false }: AnswerButtonsProps) {
  const state = nestedCellState(cell);
  const isDoubted = state === 'yes' && cell.answer?.value === 'question';
  return (
    <div role="group" aria-label="Answer" className="flex flex-wrap gap-1">
      {answers.map(({ answer, label, keys }) => {
        const isOn = state === answer || (answer === 'question' && isDoubted);
        return (
          <button
            key={answer}
            type="button"
            aria-pressed={isOn}
            onClick={() => onAnswer(answer)}
            className={classNames(
              'inline-flex control-dense items-center gap-1.5 rounded border px-2 text-sm',
              isOn
                ? 'border-accent bg-selected font-medium text-ink'
                : 'border-hairline text-quiet hover:bg-hover hover:text-ink',
            )}
          >
            {label}
            {showsKeys && (
              <span className="pointer-coarse:hidden">
                <Kbd keys={keys} />
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
