import { err, ok, type Result } from '@/lib/shared/result';

/** How many of the nested object one sees: at least, at most (null: many). */
export type Cardinality = { readonly min: number; readonly max: number | null };

const count = '\\d{1,15}';
/** The upper end that stands for any number. */
const many = '\\*|n|m|many|more';
const between = '\\s*(?:\\.{2,3}|…|–|-|\\bto\\b|\\bor\\b)\\s*';
const eitherOr = new RegExp(`^(${count})\\s*\\bor\\b\\s*(${count})$`, 'iu');
const atMost = new RegExp(`^(?:up to|at most|≤|<=)\\s*(${count})$`, 'iu');
const atLeast = new RegExp(`^(?:at least|≥|>=)\\s*(${count})$`, 'iu');
const onlyMany = new RegExp(`^(?:${many})$`, 'iu');
const ends = new RegExp(`^(${count})(?:${between}(${count}|${many})|\\s*(\\+))?$`, 'iu');
const openEnd = new RegExp(`^(${count})${between}\\?$`, 'iu');
const negative = /(?:^|[.…–-]|\bto\b)\s*[-–−]\s*\d/iu;
/** What a ratio is called aloud. */
const ratioWords = /^(one|many)[\s-]+to[\s-]+(one|many)$/iu;

/** A line with a crow’s foot at its end; the other end may be missing. */
const crowsFoot = /^(?:\|\||\|o|\}\||\}o)?--(\|\||o\||\|\{|o\{)$/u;

const numerals = 'zero one two three four five six seven eight nine ten'.split(' ');
const writtenOut = new RegExp(`\\b(?:${numerals.join('|')})\\b`, 'giu');

const countMax = 1_000_000;
const tooMany = `Nobody counts beyond ${countMax.toLocaleString('en')}: write n for many.`;
const hint = 'Write how many, for example 1, 0..1, 0..*, 1..n or 2..5.';

/** What stands for a whole cardinality: one key each, crow’s feet as text, and the words where nobody wrote others. */
const signs: ReadonlyMap<string, Cardinality> = new Map([
  ['?', { min: 0, max: 1 }],
  ['+', { min: 1, max: null }],
  ['||', { min: 1, max: 1 }],
  ['|o', { min: 0, max: 1 }],
  ['o|', { min: 0, max: 1 }],
  ['|{', { min: 1, max: null }],
  ['}|', { min: 1, max: null }],
  ['o{', { min: 0, max: null }],
  ['}o', { min: 0, max: null }],
  ['may have one', { min: 0, max: 1 }],
  ['one and only one', { min: 1, max: 1 }],
]);

/**
 * Reads a cardinality in any of the usual notations: `1`, `*`, `0..1`, `1..n`, `2-5`, `1…many`, `5+`, `zero or one`,
 * `has 1`, `≥1`, `up to 5`, a crow’s foot (`|{`, `}o--o{`), and of a ratio (`1:N`, `one to many`) the end of what is nested. The error is a
 * sentence for the person who typed it.
 */
export function parseCardinality(text: string): Result<Cardinality, string> {
  const written = text.trim().replace(ratioWords, '$1:$2');
  const foot = crowsFoot.exec(written)?.[1];
  if (foot !== undefined) return parseEnds(foot);
  const [back = '', there, ...more] = written.split(':');
  if (there === undefined) return parseEnds(written);
  const isRatio = more.length === 0 && parseEnds(back).ok && there.trim() !== '?';
  return isRatio ? parseEnds(there) : err(hint);
}

function parseEnds(text: string): Result<Cardinality, string> {
  const sign = signs.get(text.trim().toLowerCase());
  if (sign) return ok(sign);
  const written = inNumbers(text);
  if (onlyMany.test(written)) return ok({ min: 0, max: null });
  const open = oneEnd(written);
  if (open) return checked(open);
  const [, first, last = first, plus] = ends.exec(written) ?? [];
  if (first === undefined || last === undefined) return err(whyUnread(written));

  const [, one, other] = eitherOr.exec(written) ?? [];
  const isGap = Number(other) - Number(one) > 1;
  if (isGap) return err(`Write ${one}..${other} where it may be anything between.`);
  const isOpen = plus !== undefined || onlyMany.test(last);
  return checked({ min: Number(first), max: isOpen ? null : Number(last) });
}

/** What says only how many at least, or at most. */
function oneEnd(written: string): Cardinality | undefined {
  const [, most] = atMost.exec(written) ?? [];
  if (most !== undefined) return { min: 0, max: Number(most) };
  const [, least] = atLeast.exec(written) ?? [];
  return least === undefined ? undefined : { min: Number(least), max: null };
}

function checked({ min, max }: Cardinality): Result<Cardinality, string> {
  if (Math.max(min, max ?? 0) > countMax) return err(tooMany);
  if (max === 0) return err('At most 0 is a no. Answer the cell with “no” instead.');
  if (max !== null && min > max) return err(`At least ${min} is more than at most ${max}.`);
  return ok({ min, max });
}

/** The words around a number fall away, and numbers that are written out become digits. */
function inNumbers(text: string): string {
  return text
    .replaceAll(/\b(?:has|exactly|only)\b/giu, ' ')
    .replaceAll(writtenOut, (word) => String(numerals.indexOf(word.toLowerCase())))
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .trim();
}

function whyUnread(written: string): string {
  if (negative.test(written)) return `How many can’t be below 0. ${hint}`;
  const [, first] = openEnd.exec(written) ?? [];
  return first === undefined ? hint : `Write ${first}..n where there is no upper end.`;
}
