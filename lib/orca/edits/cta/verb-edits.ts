import { err, ok, type Result } from '@/lib/shared/result';

import { type OrcaDocument } from '../../model/document';
import { findAnswer, findGrant, findRecord } from '../../model/lookups';
import { recordSchemas, type RecordOf } from '../../model/record';
import { isSameCta } from '../../model/same-cta';
import { type Operation, type Write } from '../../operations/operation';
import { capitalisedVerb } from '../../views/capitalised-verb';
import { knownCta } from '../../views/cta/known-cta';
import { readVerbs, type WrittenVerb } from '../../views/cta/read-verb';
import { NewCtas, type ToldVerb } from './new-ctas';

/** A cell of the CTA matrix; without a role it is the column of verbs that nobody may use yet. */
export type VerbPlace = { readonly objectId: string; readonly roleId: string | null };

/** What a cell says where it has no verb. */
export type VerblessAnswer = 'question' | 'not_permitted' | 'not_applicable';

/** A verb as it was typed, and the CTA of the object that it is already. */
export type ParsedVerb = WrittenVerb & { readonly known: RecordOf<'cta'> | undefined };

/** What a new verb is to be, beyond its words. */
export type VerbWish = ToldVerb & Partial<Pick<RecordOf<'grant'>, 'tier'>>;

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
    const written = { ...read.value, verb: capitalisedVerb(read.value.verb) };
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
  return ok(putVerbs(document, place, parsed.value, newId));
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
  return putVerbs(document, place, [wish], newId);
}

function putVerbs(
  document: OrcaDocument,
  place: VerbPlace,
  wishes: readonly VerbWish[],
  newId: () => string,
): readonly Operation[] {
  const { objectId, roleId } = place;
  const ctas = new NewCtas(document, newId);
  const grants = wishes.flatMap((wish): readonly Write[] => {
    const cta = ctas.ctaOf(objectId, wish);
    return roleId === null ? [] : grantWrites(document, { cta, roleId }, wish, newId);
  });
  const writes = [...ctas.writes(), ...grants];
  if (writes.length === 0) return [];
  return [...withoutDenial(document, place), { type: 'records.write', writes }];
}

function grantWrites(
  document: OrcaDocument,
  { cta, roleId }: { readonly cta: RecordOf<'cta'>; readonly roleId: string },
  { tier = null }: VerbWish,
  newId: () => string,
): readonly Write[] {
  const grant = findGrant(document, cta.id, roleId);
  if (!grant) return [{ write: 'create', record: grantOf(cta.id, roleId, newId(), tier) }];
  const { kind, id } = grant;
  const isSame = tier === null || grant.tier === tier;
  const expected = { tier: grant.tier };
  return isSame ? [] : [{ write: 'update', kind, id, patch: { tier }, expected }];
}

function withoutDenial(
  document: OrcaDocument,
  { objectId, roleId }: VerbPlace,
): readonly Operation[] {
  const answer = roleId === null ? undefined : findAnswer(document, 'cta', objectId, roleId);
  const isDenial = answer !== undefined && answer.value !== 'question';
  return isDenial ? [{ type: 'answer.remove', id: answer.id, ifThere: true }] : [];
}

export function grantTo(ctaId: string, roleId: string, id: string): Operation {
  return { type: 'grant.create', record: grantOf(ctaId, roleId, id, null) };
}

function grantOf(
  ctaId: string,
  roleId: string,
  id: string,
  tier: RecordOf<'grant'>['tier'],
): RecordOf<'grant'> {
  return recordSchemas.grant.parse({ kind: 'grant', id, ctaId, roleId, tier });
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
