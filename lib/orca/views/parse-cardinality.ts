import { err, ok, type Result } from '@/lib/shared/result';

/** How many of the nested object one sees: at least, at most (null: many). */
export type Cardinality = { readonly min: number; readonly max: number | null };

const count = '\\d{1,7}';
/** The upper end that stands for any number. */
const many = '\\*|n|m|many|more';
const between = '\\s*(?:\\.{2,3}|…|–|-|\\bto\\b|\\bor\\b)\\s*';
const onlyMany = new RegExp(`^(?:${many})$`, 'iu');
const ends = new RegExp(`^(${count})(?:${between}(${count}|${many})|\\s*(\\+))?$`, 'iu');
const openEnd = new RegExp(`^(${count})${between}\\?$`, 'iu');
const negative = /(?:^|[.…–-]|\bto\b)\s*[-–−]\s*\d/iu;
/** What a ratio is called aloud. */
const ratioWords = /^(one|many)[\s-]+to[\s-]+(one|many)$/iu;

const countMax = 1_000_000;
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
 * `has 1`, a crow’s foot (`|{`), and of a ratio (`1:N`, `one to many`) the end of what is nested. The error is a
 * sentence for the person who typed it.
 */
export function parseCardinality(text: string): Result<Cardinality, string> {
  const written = text.trim().replace(ratioWords, '$1:$2');
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
  const [, first, last = first, plus] = ends.exec(written) ?? [];
  if (first === undefined || last === undefined) return err(whyUnread(written));

  const isOpen = plus !== undefined || onlyMany.test(last);
  return checked(Number(first), isOpen ? null : Number(last));
}

function checked(min: number, max: number | null): Result<Cardinality, string> {
  if (Math.max(min, max ?? 0) > countMax) return err(hint);
  if (max === 0) return err('At most 0 is a no. Answer the cell with “no” instead.');
  if (max !== null && min > max) return err(`At least ${min} is more than at most ${max}.`);
  return ok({ min, max });
}

/** The words around a number fall away, and numbers that are written out become digits. */
function inNumbers(text: string): string {
  return text
    .replaceAll(/\b(?:has|exactly|only)\b/giu, ' ')
    .replaceAll(/\bzero\b/giu, '0')
    .replaceAll(/\bone\b/giu, '1')
    .trim();
}

function whyUnread(written: string): string {
  if (negative.test(written)) return `How many can’t be below 0. ${hint}`;
  const [, first] = openEnd.exec(written) ?? [];
  return first === undefined ? hint : `Write ${first}..n where there is no upper end.`;
}
