import { err, ok, type Result } from '@/lib/shared/result';

import { parseCardinality, type Cardinality } from './parse-cardinality';

/** Words without the number that stood among them. */
export type CountedWords = Cardinality & { readonly label: string };

const numeral = 'zero|one|two|three|four|five|six|seven|eight|nine|ten';
const figure = `(?:\\d{1,15}|${numeral})`;
const signed = '[-–−]?\\d{1,15}';
/** What says how many wherever it stands among words. */
const sureCounts = [
  `(?:exactly|only|at least|at most|up to|[≥≤]|[<>]=)\\s*${figure}`,
  `${signed}\\s*(?:\\.{2,3}|…)\\s*(?:${signed}|n|m|many|\\*)`,
  'one and only one',
  '(?:one|many)[\\s-]to[\\s-](?:one|many)',
  `${figure}\\s*(?:[-–]|\\bto\\b|\\bor\\b)\\s*(?:n|m|many|more|\\*)`,
  '\\d{1,15}\\+',
  `(?:${numeral})(?:\\s+(?:or|to)\\s+(?:${numeral}))?`,
];
/** Other figures are often no count (“chapters 3 to 5”): they are one at the start, and after these words. */
const looseCount = '\\d{1,15}(?:\\s*(?:[-–]|\\bto\\b|\\bor\\b)\\s*\\d{1,15})?';
const countsBefore = '(?:has|have|holds?|contains?|includes?|by)';
const counts = new RegExp(
  `(?<=^|\\s)(?:${sureCounts.join('|')})(?=\\s|$)|(?<=^|\\b${countsBefore}\\s)${looseCount}(?=\\s|$)`,
  'giu',
);

/** Beside these a number word counts nothing: “no one”, “one another”, “one of those”. */
const uncountedAfter = /\b(?:no|each|every|any|which|the|this|that|another|first|last|next)$/iu;
const uncountedBefore =
  /^(?:another|of|by one|day|time|%|percent|(?:second|minute|hour|day|week|month|year|time)s?)\b/iu;

const anyNumber = /^(?:(.*)\s)?many(?:\s+(.+))?$/iu;
const noNumber = /\b(?:too|how|so|as|not)$/iu;

/**
 * The number among words: “written by one USER” is “written by”, exactly one. The name of what is nested falls away
 * behind a number. Nothing where no number is said; the error is a sentence about one that is wrong.
 */
export function countedWords(
  text: string,
  isNested: (words: string) => boolean,
): Result<CountedWords, string> | undefined {
  const found = [...text.matchAll(counts)].flatMap(({ 0: said, index }) => {
    const before = text.slice(0, index).trim();
    const after = text.slice(index + said.length).trim();
    return uncountedAfter.test(before) || uncountedBefore.test(after)
      ? []
      : [{ before, said, after }];
  });
  const [first, ...others] = found;
  if (!first) return manyWords(text, isNested);
  if (others.length > 0) {
    return err('It says how many more than once. Part what it says by semicolons.');
  }
  const { before, said, after } = first;
  const count = parseCardinality(said);
  if (!count.ok) return count;
  const { min, max } = count.value;
  const isOptional = /\bmay\b/iu.test(before) && min === 1 && max === 1;
  const label = [before, isNested(after) ? '' : after].filter((part) => part !== '').join(' ');
  return ok({ label, min: isOptional ? 0 : min, max });
}

/** “Contains many” says no more than that it contains; among other words “many” stays where it is. */
function manyWords(
  text: string,
  isNested: (words: string) => boolean,
): Result<CountedWords, string> | undefined {
  const [whole, before = '', after] = anyNumber.exec(text) ?? [];
  if (whole === undefined || noNumber.test(before)) return undefined;
  if (after !== undefined && !isNested(after)) return undefined;
  return ok({ label: before, min: 0, max: null });
}
