import { err, ok, type Result } from '@/lib/shared/result';

import { relationshipSchema } from '../../model/relationship';
import { cardinalityText } from './cardinality-text';
import { plainRelationship, wishOfCell, type CellWish, type WishedRelationship } from './cell-wish';
import { countedWords } from './counted-words';
import { type SaidOfCell } from './nested-cell';
import { parseCardinality, type Cardinality } from './parse-cardinality';
import { defaultLabel } from './reading-sentence';

const answerTexts = { unasked: '', no: 'no', question: '?', not_applicable: 'n/a' } as const;

const words: ReadonlyMap<string, keyof typeof answerTexts | 'yes'> = new Map([
  ...['yes', 'y', 'x', '×', '✓', '✔', '☑', 'true'].map((word) => [word, 'yes'] as const),
  ...['no', 'n', 'none', 'false', '-', '–', '—', '✗', '✘', '0'].map(
    (word) => [word, 'no'] as const,
  ),
  ...['question', 'maybe', 'tbd'].map((word) => [word, 'question'] as const),
  ...['n/a', 'n.a.', 'na', 'not applicable'].map((word) => [word, 'not_applicable'] as const),
]);

/** What stands before a number that says it all. */
const nobodys = new Set([
  'has',
  'have',
  'may have',
  'must have',
  'can have',
  'has many',
  'has one',
  'may have one',
]);

/** A relationship as a text tells it: without numbers where it says none. */
export type ToldRelationship = Pick<WishedRelationship, 'label' | 'typical'> & Partial<Cardinality>;

/** What a text in a cell means, and no more than it says. */
export type ToldCell =
  | Exclude<CellWish, { readonly say: 'yes' }>
  | {
      readonly say: 'yes';
      readonly isDoubted: boolean;
      readonly relationships: readonly ToldRelationship[];
    };

/** Whether words name what is nested in the cell. */
export type IsNested = (words: string) => boolean;

/** The signs of a doubt at the end of a cell. */
const doubts = ['(?)', '?'] as const;
const quotedText = '"((?:[^"]|"")*)"';
/** Words, how many in brackets, what is usual after a tilde; each may be missing. */
const relationship = new RegExp(
  `^(?:${quotedText}\\s*|([^"~()]*))(?:\\(([^()"]*)\\)\\s*)?(?:~\\s*(?:${quotedText}|([^"~]*)))?$`,
  'u',
);
/** What was surely meant to say how many. */
const countLike = /^(?=.*(?:\d|\.\.))(?:[-–−+*.,…:≥≤<>=\s\d]|\b(?:or|to)\b)*(?:n|m|many)?$/iu;
/** A no that goes on, which nobody can tell from the words of a yes. */
const noAndMore = /^(?:no|n\/a)\s*(?:[,:(]|[-–—]\s)/iu;
/** The end of what something is nested in, before the one of what is nested: “1 — (1..N)”. */
const backEnd = /\s?[-–—]{1,3}$/u;
const ratio = /^[^:;()"]+:[^:;()"]+$|^\w+[\s-]+to[\s-]+\w+$|^\S+--\S+$|[-–—]\s*\(/iu;

/**
 * What a cell says as text for the clipboard: `yes`, `no`, `?`, `n/a`, nothing, or its relationships with how many and
 * what is usual (`is lent in (0..many) ~25–35; was damaged in (0..1)`), a doubt beside them as ` ?`. Words that would
 * be read as something else stand in quotes. Notes are left out.
 */
export function nestedCellText(said: SaidOfCell): string {
  return wishText(wishOfCell(said));
}

/** The text of what a cell shall say. */
export function wishText(wish: CellWish): string {
  if (wish.say !== 'yes') return answerTexts[wish.say];
  const [first, ...others] = wish.relationships;
  const isPlain = !first || (others.length === 0 && isSameText(first, plainRelationship));
  const text = isPlain ? 'yes' : wish.relationships.map(relationshipText).join('; ');
  return wish.isDoubted ? `${text} ?` : text;
}

/**
 * What a text in a cell means: what `nestedCellText` writes, the usual marks of spreadsheets, any cardinality; anything
 * else is a yes in these words. A digit says how many, `0` that there is none. The error is a sentence.
 */
export function parseNestedCell(text: string, isNested?: IsNested): Result<CellWish, string> {
  const parsed = parseToldCell(text, isNested);
  return parsed.ok ? ok(wishOfTold(parsed.value)) : parsed;
}

/** What a told cell shall say where nothing stands there: any number of what nobody counted. */
export function wishOfTold(told: ToldCell): CellWish {
  if (told.say !== 'yes') return told;
  const relationships = told.relationships.map((one) => ({ ...plainRelationship, ...one }));
  return { ...told, relationships };
}

/** The same as `parseNestedCell` without what the text does not say. */
export function parseToldCell(
  text: string,
  isNested: IsNested = () => false,
): Result<ToldCell, string> {
  const written = text.trim();
  const firm = withoutDoubt(written);
  const isDoubted = firm !== written;
  const answer = answerIn(firm);
  if (firm === '' && !isDoubted) return ok({ say: 'unasked' });
  if (answer === 'yes') return ok({ say: 'yes', isDoubted, relationships: [] });
  if (firm === '' || (answer && isDoubted)) return ok({ say: 'question' });
  if (answer) return ok({ say: answer });

  const relationships: ToldRelationship[] = [];
  for (const part of splitParts(firm)) {
    const parsed = parseRelationship(part, isNested);
    if (!parsed.ok) return parsed;
    relationships.push(parsed.value);
  }
  return ok({ say: 'yes', isDoubted, relationships });
}

/** Whether a cell that can be read also says how many there are the other way round: `1:N`, `1 — (1..N)`. */
export function saysBothWays(text: string): boolean {
  if (!ratio.test(text.trim())) return false;
  const parsed = parseNestedCell(text);
  if (!parsed.ok || parsed.value.say !== 'yes') return false;
  return parsed.value.relationships.every(({ label }) => label === '');
}

/** Words stay what they are with a full stop or a “!” behind them. */
function answerIn(text: string): ReturnType<typeof words.get> {
  const word = text.toLowerCase();
  return words.get(word) ?? words.get(word.replace(/[!.]{1,9}$/u, ''));
}

/** The text without the doubts it ends in. */
function withoutDoubt(text: string): string {
  let end = text.length;
  for (;;) {
    const sign = doubts.find((one) => text.endsWith(one, end));
    if (sign === undefined) return text.slice(0, end).trimEnd();
    end -= sign.length;
  }
}

function isSameText(a: WishedRelationship, b: WishedRelationship): boolean {
  return relationshipText(a) === relationshipText(b);
}

function relationshipText({ label, min, max, typical }: WishedRelationship): string {
  const many = `(${cardinalityText(min, max)})`;
  const usually = typical && ` ~${/["~;?\r\n]/u.test(typical) ? quoted(typical) : typical}`;
  return `${label === '' ? defaultLabel(min, max) : labelText(label)} ${many}${usually}`;
}

/** The words as they are where they are read as such before a number in brackets, else in quotes. */
function labelText(label: string): string {
  return /["~;?()\r\n]/u.test(label) || isNobodys(label) ? quoted(label) : label;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Parts between semicolons or new lines that stand in no quotes. */
function splitParts(text: string): readonly string[] {
  const isQuoted = /^(?:[^"]|"[^"]*")*$/u.test(text);
  const parts = isQuoted ? text.match(/(?:[^";\n]|"[^"]*")+/gu) : text.split(/[;\n]/u);
  return (parts ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

function parseRelationship(part: string, isNested: IsNested): Result<ToldRelationship, string> {
  const read = relationship.exec(part);
  if (!read) return inWords({ label: part, typical: '' });
  const [, inQuotes, bare = '', many, usualInQuotes, usual = ''] = read;
  const typical = unquoted(usualInQuotes) ?? usual.trim();
  const label = unquoted(inQuotes);
  if (many !== undefined)
    return countedRelationship(part, many, { label, bare: bare.trim(), typical });
  if (label === undefined) return bareRelationship(bare.trim(), typical, isNested);
  return inWords({ label, typical });
}

type RelationshipParts = {
  /** Words in quotes, which mean themselves. */
  readonly label: string | undefined;
  readonly bare: string;
  readonly typical: string;
};

/** Brackets that say no number belong to the words. */
function countedRelationship(
  part: string,
  many: string,
  { label, bare, typical }: RelationshipParts,
): Result<ToldRelationship, string> {
  const count = parseCardinality(many);
  if (!count.ok) {
    return countLike.test(many.trim()) ? count : inBareWords(part);
  }
  return inWords({ ...count.value, label: label ?? (isNobodys(bare) ? '' : bare), typical });
}

function bareRelationship(
  text: string,
  typical: string,
  isNested: IsNested,
): Result<ToldRelationship, string> {
  const word = answerIn(text);
  if (word === 'yes' || text === '') return inWords({ label: '', typical });
  if (word) return err(`“${text}” can’t stand beside a relationship.`);
  const count = parseCardinality(text);
  if (count.ok) return inWords({ label: '', typical, ...count.value });
  if (countLike.test(text)) return count;
  const counted = countedWords(text, isNested);
  if (counted && !counted.ok) return counted;
  const told: ToldRelationship = { label: text, ...counted?.value, typical };
  return isNobodys(told.label) ? inWords({ ...told, label: '' }) : inBareWords(told.label, told);
}

function inBareWords(
  label: string,
  beside: ToldRelationship = { label, typical: '' },
): Result<ToldRelationship, string> {
  if (noAndMore.test(label)) return err('Write “no” alone where it is one: this goes on.');
  return inWords({ ...beside, label });
}

/** Words that stand where nobody wrote any. */
function isNobodys(label: string): boolean {
  const text = label.trim().toLowerCase();
  const back = backEnd.test(text) ? text.replace(backEnd, '') : '';
  return nobodys.has(text) || words.has(text) || parseCardinality(back).ok;
}

function unquoted(text: string | undefined): string | undefined {
  return text?.replaceAll('""', '"').trim();
}

/** Refuses words that are too long, or that can't be stored. */
function inWords(told: ToldRelationship): Result<ToldRelationship, string> {
  const { label, typical } = told;
  for (const [text, schema] of [
    [label, relationshipSchema.shape.label],
    [typical, relationshipSchema.shape.typical],
  ] as const) {
    const parsed = schema.safeParse(text);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return err(`“${text.slice(0, 30)}…” ${issue?.message ?? 'can’t be stored'}.`);
    }
  }
  return ok(told);
}
