import { type OrcaDocument } from '../../model/document';
import { findRecord } from '../../model/lookups';
import { capsName } from '../caps-name';
import { crudItems } from './crud-shorthand';
import { heldInCell } from './cta-matrix';
import { usualPreposition } from './cta-phrase';
import { wishOfCtaCell, type CtaWish, type WishedVerb } from './cta-wish';
import { isBlank, readVerb, type WrittenVerb } from './read-verb';
import { quotedText, verbItems, type VerbItem } from './verb-tokens';

const answerTexts = {
  unasked: '',
  question: '?',
  not_permitted: 'not permitted',
  not_applicable: 'n/a',
} as const;

const answerWords: ReadonlyMap<string, keyof typeof answerTexts> = new Map([
  ...['?', '??', 'tbd', 'maybe', 'question'].map((word) => [word, 'question'] as const),
  ...['not permitted', 'not allowed', 'forbidden', 'no', 'n', 'never', '✗', '✘', '0'].map(
    (word) => [word, 'not_permitted'] as const,
  ),
  ...['n/a', 'n.a.', 'na', 'not applicable', '-', '–', '—'].map(
    (word) => [word, 'not_applicable'] as const,
  ),
]);

/** What spreadsheets say instead of a verb. */
const yesWords = new Set(['yes', 'y', 'x', '×', '✓', '✔', '☑', 'true', '1']);

/**
 * What a cell says as text for the clipboard: its verbs with tier and context (`Approve [P], "Send, back" [S] to
 * COLLECTION`), a question beside them as `?`; else `?`, `not permitted`, `n/a` or nothing. What would be read as
 * something else stands in quotes.
 */
export function ctaCellText(
  document: OrcaDocument,
  place: { readonly objectId: string; readonly roleId: string | null },
): string {
  return ctaWishText(document, place.objectId, wishOfCtaCell(heldInCell(document, place)));
}

/** The text of what a cell shall say. */
export function ctaWishText(document: OrcaDocument, objectId: string, wish: CtaWish): string {
  if (wish.say !== 'verbs') return answerTexts[wish.say];
  const verbs = wish.verbs.map((verb) => verbText(document, objectId, verb));
  return [...verbs, ...(wish.isDoubted ? ['?'] : [])].join(', ');
}

/** What a text in a cell means, and a sentence for each verb of it that can't be taken. */
export type ReadCtaCell = {
  /** Undefined where nothing of it can be taken. */
  readonly wish: CtaWish | undefined;
  readonly unread: readonly string[];
};

/** Reads what `ctaCellText` writes, any list of verbs, CRUD letters, and the usual marks of spreadsheets. */
export function parseCtaCell(document: OrcaDocument, objectId: string, text: string): ReadCtaCell {
  const word = text.trim().toLowerCase();
  const answer = answerWords.get(word) ?? answerWords.get(word.replace(/[!.]{1,9}$/u, ''));
  if (word === '' || answer) return { wish: { say: answer ?? 'unasked' }, unread: [] };
  if (yesWords.has(word)) {
    return {
      wish: undefined,
      unread: [`“${text.trim()}” says that something may be done, but not what.`],
    };
  }
  const items = verbItems(text).filter((item) => !isBlank(item) && item.tokens.length > 0);
  const verbs: WishedVerb[] = [];
  const unread: string[] = [];
  for (const item of items.filter((one) => !isQuestion(one)).flatMap(crudItems)) {
    const read = readVerb(document, objectId, item);
    if (!read.ok) unread.push(read.error || 'A verb of it is empty.');
    else verbs.push(said(read.value));
  }
  const isDoubted = items.some(isQuestion);
  if (verbs.length === 0) return { wish: isDoubted ? { say: 'question' } : undefined, unread };
  return { wish: { say: 'verbs', isDoubted, verbs }, unread };
}

/** Whether a text is surely what a cell says, and no name: a mark, or a list. Any other text could be a verb. */
export function isCellMark(text: string): boolean {
  const word = text.trim().toLowerCase();
  return answerWords.has(word) || yesWords.has(word) || /[,;\n]|\[[PSTQ]\]|\([PSTQ]\)/u.test(text);
}

/** A tier that does not stand there is not taken away. */
function said({ tier, ...verb }: WrittenVerb): WishedVerb {
  return tier === null ? verb : { ...verb, tier };
}

function isQuestion({ tokens: [first, ...others] }: VerbItem): boolean {
  return first !== undefined && others.length === 0 && !first.isQuoted && first.text === '?';
}

const known = new WeakMap<OrcaDocument, Map<string, string>>();

/** Remembered while the document is the same: a whole matrix is copied or pasted at once. */
function verbText(document: OrcaDocument, objectId: string, wished: WishedVerb): string {
  const texts = known.get(document) ?? new Map<string, string>();
  known.set(document, texts);
  const { verb, contextObjectId, contextPreposition, tier } = wished;
  const key = [objectId, verb, contextObjectId, contextPreposition, tier].join('\n');
  const text = texts.get(key) ?? plainestText(document, objectId, wished);
  texts.set(key, text);
  return text;
}

/** The plainest text that is read as this verb again. */
function plainestText(document: OrcaDocument, objectId: string, wished: WishedVerb): string {
  const mark = wished.tier ? ` [${wished.tier}]` : '';
  const texts = plainOrQuoted(wished.verb).flatMap((verb) =>
    contextTexts(document, wished).map((context) => `${verb}${mark}${context}`),
  );
  const isRead = (text: string) => {
    const { wish } = parseCtaCell(document, objectId, text);
    if (wish?.say !== 'verbs' || wish.isDoubted) return false;
    const [read, ...others] = wish.verbs;
    return read !== undefined && others.length === 0 && isSaid(read, wished);
  };
  return texts.find(isRead) ?? texts.at(-1) ?? '';
}

function contextTexts(
  document: OrcaDocument,
  { contextObjectId, contextPreposition }: WishedVerb,
): readonly string[] {
  const object = findRecord(document, 'object', contextObjectId ?? '');
  if (!object) return [''];
  const by = plainOrQuoted(contextPreposition || usualPreposition);
  const names = [...plainOrQuoted(capsName(object)), quotedText(object.name)];
  return by.flatMap((preposition) => names.map((name) => ` ${preposition} ${name}`));
}

/** A stray quote could end one that stands elsewhere in the cell. */
function plainOrQuoted(text: string): readonly string[] {
  return /["“”]/u.test(text) ? [quotedText(text)] : [text, quotedText(text)];
}

function isSaid(read: WishedVerb, wished: WishedVerb): boolean {
  return (
    read.verb === wished.verb &&
    read.contextObjectId === wished.contextObjectId &&
    (read.contextObjectId === null ||
      read.contextPreposition === (wished.contextPreposition || usualPreposition)) &&
    (read.tier ?? null) === (wished.tier ?? null)
  );
}
