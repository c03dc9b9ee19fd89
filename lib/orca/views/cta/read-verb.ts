import { err, ok, type Result } from '@/lib/shared/result';

import { ctaSchema } from '../../model/cta';
import { type OrcaDocument } from '../../model/document';
import { nameMax } from '../../model/fields';
import { tiers } from '../../model/grant';
import { findObjectByName } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { verbItems, type VerbItem, type VerbToken } from './verb-tokens';

/** A verb as it was written, with the context and the tier that stood with it. */
export type WrittenVerb = Pick<RecordOf<'cta'>, 'verb' | 'contextObjectId' | 'contextPreposition'> &
  Pick<RecordOf<'grant'>, 'tier'>;

const prepositions = new Set(
  'about across against among as at before behind between by for from in inside into of on onto over through to under upon via with within without'.split(
    ' ',
  ),
);

/** These belong to their verb when its own object follows: “search for RECIPE” names no context. */
const particles = new Set('after around at away back down for off out over through up'.split(' '));

const articles = new Set(['a', 'an', 'another', 'the']);

const { verb: verbSchema, contextPreposition: prepositionSchema } = ctaSchema.shape;

/** Characters that the preposition of a context may have. */
const prepositionMax = 20;

/**
 * The verbs of a list (“approve, reject, send back”) about one object, each with its context where it names one (“add
 * to COLLECTION”), or a sentence why it is none.
 */
export function readVerbs(
  document: OrcaDocument,
  objectId: string,
  text: string,
): readonly Result<WrittenVerb, string>[] {
  return verbItems(text).flatMap((item, at) => {
    const written = isBlank(item) ? undefined : readVerb(document, objectId, item);
    if (!written) return [];
    const isNamed = written.ok || written.error !== '';
    return [isNamed ? written : err(`The ${ordinal(at + 1)} verb is empty.`)];
  });
}

/** Blank lines, and a comma at the end, are how lists are written. */
export function isBlank({ tokens, endedBy }: VerbItem): boolean {
  return tokens.length === 0 && (endedBy === '\n' || endedBy === '');
}

/** One verb of a list; the error is a sentence, or `''` where there is nothing at all. */
export function readVerb(
  document: OrcaDocument,
  objectId: string,
  { tokens }: VerbItem,
): Result<WrittenVerb, string> {
  const [first, second] = tokens;
  if (first && !second && tierOf(first)) return err(`“${first.text}” is a tier without a verb.`);
  const written = writtenVerb(document, objectId, tokens);
  if (written.verb === '') return err('');
  const { length } = written.verb;
  if (length > nameMax) {
    return err(
      `“${written.verb.slice(0, 24)}…” has ${length.toLocaleString('en')} characters; a verb may have ${nameMax}.`,
    );
  }
  const wrong = [
    verbSchema.safeParse(written.verb),
    prepositionSchema.safeParse(written.contextPreposition),
  ].find(({ success }) => !success);
  if (!wrong) return ok(written);
  return err(`“${storableOf(textOf(tokens))}” ${wrong.error?.issues[0]?.message ?? 'is no verb'}.`);
}

function writtenVerb(
  document: OrcaDocument,
  objectId: string,
  tokens: readonly VerbToken[],
): WrittenVerb {
  const at = tokens.findIndex((token) => tierOf(token) !== null);
  const marked = tokens[at];
  const isMarked = marked !== undefined && at > 0;
  const rest = isMarked ? tokens.toSpliced(at, 1) : tokens;
  const tier = isMarked ? tierOf(marked) : null;
  const context = contextIn(document, rest);
  const head = context ? rest.slice(0, context.at) : rest;
  const isOwnOnly = context?.id === objectId && isParticle(rest[context.at]);
  const verb = withoutOwnName(document, objectId, isOwnOnly ? rest : head);
  return {
    verb: textOf(verb),
    contextObjectId: context && !isOwnOnly ? context.id : null,
    contextPreposition: context && !isOwnOnly ? context.preposition : '',
    tier,
  };
}

type Context = { readonly at: number; readonly id: string; readonly preposition: string };

/** The first preposition after the verb that an object's name follows, to the end. */
function contextIn(document: OrcaDocument, tokens: readonly VerbToken[]): Context | undefined {
  for (const [at, token] of tokens.entries()) {
    const rest = tokens.slice(at + 1);
    if (at === 0 || rest.length === 0 || !isPreposition(token, tokens)) continue;
    const id = objectNamed(document, rest);
    if (id !== undefined) return { at, id, preposition: token.text };
  }
  return undefined;
}

/** A preposition of one's own (“together with”) is quoted, after a verb that is quoted too. */
function isPreposition({ text, isQuoted }: VerbToken, tokens: readonly VerbToken[]): boolean {
  if (isQuoted) return tokens[0]?.isQuoted === true && text !== '' && text.length <= prepositionMax;
  return prepositions.has(text.toLowerCase());
}

function isParticle(token: VerbToken | undefined): boolean {
  return token !== undefined && !token.isQuoted && particles.has(token.text.toLowerCase());
}

function objectNamed(document: OrcaDocument, tokens: readonly VerbToken[]): string | undefined {
  const [first, ...others] = tokens;
  const isArticle = first && !first.isQuoted && articles.has(first.text.toLowerCase());
  if (first?.isQuoted && others.length > 0) return undefined;
  const found = findObjectByName(document, textOf(tokens));
  if (found) return found.id;
  return isArticle && others.length > 0
    ? findObjectByName(document, textOf(others))?.id
    : undefined;
}

function textOf(tokens: readonly VerbToken[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** “Borrow tool” is what one does to a TOOL: borrow. “Report a damaged tool” is left as it is. */
function withoutOwnName(
  document: OrcaDocument,
  objectId: string,
  tokens: readonly VerbToken[],
): readonly VerbToken[] {
  if (tokens[0]?.isQuoted) return tokens;
  const length = isParticle(tokens[1]) ? 2 : 1;
  const rest = tokens.slice(length);
  return rest.length > 0 && objectNamed(document, rest) === objectId
    ? tokens.slice(0, length)
    : tokens;
}

/** What cannot be stored could not be shown either. */
function storableOf(text: string): string {
  return text.replaceAll(/[\0\p{Surrogate}]/gu, '�');
}

/** The tier that a word is: `[P]` as it is copied here, `(P)` as people write it elsewhere. */
export function tierOf({ text, isQuoted }: VerbToken): WrittenVerb['tier'] {
  const mark = isQuoted ? '' : text.toUpperCase();
  return tiers.find((tier) => mark === `[${tier}]` || mark === `(${tier})`) ?? null;
}

function ordinal(place: number): string {
  const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
  return words[place - 1] ?? `${place}th`;
}
