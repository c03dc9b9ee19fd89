import { type CellAnswer } from '@/lib/orca/edits/nested/answer-cell';

const answersByKey: ReadonlyMap<string, CellAnswer> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['?', 'question'],
  ['delete', 'unasked'],
]);

/** What a key answers on a cell or in its editor, in either case; nothing for keys that answer nothing. */
export function answerOfKey(key: string): CellAnswer | undefined {
  return answersByKey.get(key.toLowerCase());
}
