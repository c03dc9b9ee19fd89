import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';

/** Letters that were typed on a cell in one go. */
export type LetterRun = {
  readonly text: string;
  /** Where it began: a letter may lead to another cell. */
  readonly from: CellPlace;
  /** Whether one of them is no command, so that none of them was meant as one. */
  readonly isWord: boolean;
  readonly lastMs: number;
};

/** Who types a word is at its next letter by then; who answers looks at what it did. */
export const runPauseMs = 500;

/** `g` is the page's: it leads to another screen. */
const commands: ReadonlySet<string> = new Set(['y', 'n', 's', 'm', 'g']);

/** The letters of a run with one more, typed at a cell; it begins anew where that comes later than `runPauseMs`. */
export function withLetter(
  run: LetterRun | undefined,
  letter: string,
  at: CellPlace,
  nowMs: number,
): LetterRun {
  const before = run && nowMs - run.lastMs <= runPauseMs ? run : undefined;
  return {
    text: `${before?.text ?? ''}${letter}`,
    from: before?.from ?? at,
    isWord: before?.isWord === true || !commands.has(letter.toLowerCase()),
    lastMs: nowMs,
  };
}
