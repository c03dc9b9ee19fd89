import { err, ok, type Result } from '@/lib/shared/result';

import { type OrcaDocument } from '../model/document';
import { ctasOf, findAnswer, findGrant, findRecord } from '../model/lookups';
import { recordSchemas, type RecordOf } from '../model/record';
import { isSameCta } from '../model/same-cta';
import { type Operation } from '../operations/operation';
import { takenBackBy } from '../views/contra-verbs';
import { guessedCrud } from '../views/crud-words';
import { knownCta } from '../views/known-cta';
import { readVerbs, type WrittenVerb } from '../views/read-verb';

/** A cell of the CTA matrix; without a role it is the column of verbs that nobody may use yet. */
export type VerbPlace = { readonly objectId: string; readonly roleId: string | null };

/** What a cell says where it has no verb. */
export type VerblessAnswer = 'question' | 'not_permitted' | 'not_applicable';

/** A verb as it was typed, and the CTA of the object that it is already. */
export type ParsedVerb = WrittenVerb & { readonly known: RecordOf<'cta'> | undefined };

/** What a new verb is to be, beyond its words. */
export type VerbWish = Pick<RecordOf<'cta'>, 'verb'> &
  Partial<
    Pick<RecordOf<'cta'>, 'contextObjectId' | 'contextPreposition' | 'crud'> &
      Pick<RecordOf<'grant'>, 'tier'>
  >;

/**
 * Reads a list of verbs about an object: “approve, reject, send back” are three; commas, semicolons and line ends part
 * them, quotes keep a comma, “add to COLLECTION” names a context. The error is a sentence about the first that can't be.
 */
export function parseVerbs(
  document: OrcaDocument,
  objectId: string,
  text: string,
): Result<readonly ParsedVerb[], string> {
  const verbs: ParsedVerb[] = [];
  for (const read of readVerbs(document, objectId, text)) {
    if (!read.ok) return read;
    const written = { ...read.value, verb: capitalised(read.value.verb) };
    const known = knownCta(document, objectId, written);
    // A second mention of a verb is the same verb.
    if (!verbs.some((other) => isSameCta(other, written))) verbs.push({ ...written, known });
  }
  return verbs.length > 0 ? ok(verbs) : err('Type a verb first.');
}

/**
 * The operations that put every verb of a typed list into a cell, as one step. Empty when all are there already; the
 * error is a sentence, also where the object or role is gone.
 */
export function addVerbs(
  document: OrcaDocument,
  place: VerbPlace,
  text: string,
  newId: () => string,
): Result<readonly Operation[], string> {
  const missing = missingPlace(document, place);
  if (missing !== undefined) return err(missing);
  const parsed = parseVerbs(document, place.objectId, text);
  if (!parsed.ok) return parsed;
  const put = parsed.value.flatMap((verb) => putVerb(document, place, verb, newId));
  return ok(put.length > 0 ? [...withoutDenial(document, place), ...put] : []);
}

/** Why nothing can be said in a cell any more; nothing where it is there. */
function missingPlace(document: OrcaDocument, { objectId, roleId }: VerbPlace): string | undefined {
  if (!findRecord(document, 'object', objectId)) {
    return 'This object is no longer there. Somebody may have removed it.';
  }
  if (roleId === null) return undefined;
  const role = findRecord(document, 'role', roleId);
  if (!role) return 'This role is no longer there. Somebody may have removed it.';
  return role.isArchived ? `“${role.name}” is archived. Restore it first.` : undefined;
}

/**
 * Puts a verb into a cell: grants the object's CTA of that name and context, or makes one. An answer that says there is
 * none gives way. Empty when the verb is there already.
 */
export function addVerb(
  document: OrcaDocument,
  place: VerbPlace,
  wish: VerbWish,
  newId: () => string,
): readonly Operation[] {
  const put = putVerb(document, place, wish, newId);
  return put.length > 0 ? [...withoutDenial(document, place), ...put] : [];
}

function putVerb(
  document: OrcaDocument,
  { objectId, roleId }: VerbPlace,
  wish: VerbWish,
  newId: () => string,
): readonly Operation[] {
  const known = knownCta(document, objectId, wish);
  const ctaId = known?.id ?? newId();
  const create = known ? [] : newCta(document, { id: ctaId, objectId }, wish);
  if (roleId === null) return create;
  const grant = known && findGrant(document, known.id, roleId);
  const tier = wish.tier ?? null;
  if (!grant) return [...create, grantTo(ctaId, roleId, newId(), tier)];
  const isSame = tier === null || grant.tier === tier;
  return isSame ? [] : [{ type: 'grant.update', id: grant.id, patch: { tier } }];
}

/** A new CTA, and the link to it of those that it takes back. */
function newCta(
  document: OrcaDocument,
  { id, objectId }: { readonly id: string; readonly objectId: string },
  { verb, contextObjectId = null, contextPreposition = '', crud }: VerbWish,
): readonly Operation[] {
  const record = recordSchemas.cta.parse({
    kind: 'cta',
    id,
    objectId,
    verb,
    contextObjectId,
    contextPreposition,
    crud: crud ?? guessedCrud(verb, contextObjectId !== null),
  });
  return [
    { type: 'cta.create', record },
    ...takenBackBy(ctasOf(document, objectId), record).map((cta): Operation => ({
      type: 'cta.update',
      id: cta.id,
      patch: { contraCtaId: id },
    })),
  ];
}

function withoutDenial(
  document: OrcaDocument,
  { objectId, roleId }: VerbPlace,
): readonly Operation[] {
  const answer = roleId === null ? undefined : findAnswer(document, 'cta', objectId, roleId);
  const isDenial = answer !== undefined && answer.value !== 'question';
  return isDenial ? [{ type: 'answer.remove', id: answer.id }] : [];
}

/** “approve” is shown as Approve; what has capitals of its own (“iPad-scan”) stays. */
function capitalised(verb: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(verb)
    ? verb.charAt(0).toUpperCase() + verb.slice(1)
    : verb;
}

export function grantTo(
  ctaId: string,
  roleId: string,
  id: string,
  tier: RecordOf<'grant'>['tier'] = null,
): Operation {
  const record = recordSchemas.grant.parse({ kind: 'grant', id, ctaId, roleId, tier });
  return { type: 'grant.create', record };
}

/** What the space bar says next in a cell without verbs. */
export function nextVerbless(
  value: RecordOf<'answer'>['value'] | undefined,
): VerblessAnswer | null {
  switch (value) {
    case undefined:
      return 'question';
    case 'question':
      return 'not_permitted';
    case 'not_permitted':
      return 'not_applicable';
    case 'not_applicable':
    case 'no':
      return null;
  }
}
