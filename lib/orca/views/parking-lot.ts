import { type RecordOf } from '../model/record';

type Question = RecordOf<'question'>;

const riskOrder = { high: 0, medium: 1, low: 2 } as const satisfies Record<
  Question['risk'],
  number
>;

/** The questions that wait, riskiest first, and those that were answered. */
export function parkingLot(questions: readonly Question[]): {
  readonly open: readonly Question[];
  readonly answered: readonly Question[];
} {
  const sorted = questions.toSorted((a, b) => riskOrder[a.risk] - riskOrder[b.risk]);
  return {
    open: sorted.filter(({ status }) => status === 'open'),
    answered: sorted.filter(({ status }) => status === 'answered'),
  };
}
