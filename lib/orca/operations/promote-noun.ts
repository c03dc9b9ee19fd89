import { err, ok, type Result } from '@/lib/shared/result';

import { findRecord } from '../model/lookups';
import { nameKey } from '../model/name-key';
import { type RecordRef } from '../model/record-ref';
import { createRecord } from './create-record';
import { type Draft } from './draft';
import { type Promotion } from './operation';
import { type Refusal } from './refusal';

/**
 * Makes a noun into what it is: a new object, attribute, CTA or role, or a synonym or state of an object that exists.
 * The noun keeps its occurrences and points at what it became, so that every name can be traced to somebody's words.
 */
export function promoteNoun(draft: Draft, id: string, to: Promotion): Result<undefined, Refusal> {
  const noun = findRecord(draft.document, 'noun', id);
  if (!noun) return err({ code: 'record_missing', at: { kind: 'noun', id } });
  const target = carryOut(draft, noun.text, to);
  if (!target.ok) return target;
  draft.put({ ...noun, verdict: to.as, target: target.value, reason: null });
  return ok(undefined);
}

function carryOut(draft: Draft, text: string, to: Promotion): Result<RecordRef, Refusal> {
  if (to.as === 'synonym' || to.as === 'state') return extendObject(draft, text, to);
  const created = createRecord(draft, to.record);
  return created.ok ? ok({ kind: to.record.kind, id: to.record.id }) : created;
}

function extendObject(
  draft: Draft,
  text: string,
  { as, objectId }: { readonly as: 'synonym' | 'state'; readonly objectId: string },
): Result<RecordRef, Refusal> {
  const at = { kind: 'object', id: objectId } as const;
  const object = findRecord(draft.document, 'object', objectId);
  if (!object) return err({ code: 'record_missing', at });
  const hasName = (named: readonly { readonly name: string }[]) =>
    named.some(({ name }) => nameKey(name) === nameKey(text));
  if (as === 'synonym' && !hasName([object, ...object.synonyms])) {
    const synonym = { name: text.slice(0, 80).trim(), status: 'used', reason: '' } as const;
    draft.put({ ...object, synonyms: [...object.synonyms, synonym] });
  }
  if (as === 'state' && !hasName(object.states)) {
    const state = { name: text.slice(0, 60).trim(), definition: '' };
    draft.put({ ...object, states: [...object.states, state] });
  }
  return ok(at);
}
