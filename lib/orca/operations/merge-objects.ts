import { err, ok, type Result } from '@/lib/shared/result';

import { referrersKey } from '../model/index-keys';
import {
  attributesOf,
  ctasOf,
  findAnswer,
  findGrant,
  findRecord,
  grantsOf,
  referrersOf,
  relationshipsBetween,
  relationshipsFrom,
} from '../model/lookups';
import { nameKey } from '../model/name-key';
import { type Synonym } from '../model/object';
import { recordSchema, type OrcaRecord, type RecordOf } from '../model/record';
import { isSameRef, type RecordRef } from '../model/record-ref';
import { mapReferences } from '../model/references';
import { isSameCta } from '../model/same-cta';
import { contradictsRelationship } from './check-draft';
import { type Draft } from './draft';
import { joinCollections, joinMcsfdLists, union } from './join-mcsfd';
import { endKey, isListed, type Listed } from './list-order';
import { type Fields } from './operation';
import { type Refusal } from './refusal';
import { removeRecord } from './remove-record';

type OrcaObject = RecordOf<'object'>;

/**
 * Makes two objects one. `into` keeps its fields and gains the other's names as synonyms, its instances, states, collection,
 * CTAs, attributes, relationships and evidence, each behind its own. What both have (the same attribute name, verb, label)
 * stays once, with what only the other knew of it; what one said of the other goes.
 */
export function mergeObjects(
  draft: Draft,
  fromId: string,
  intoId: string,
): Result<undefined, Refusal> {
  if (fromId === intoId) return err({ code: 'merge_with_itself', at: objectRef(intoId) });
  const from = findRecord(draft.document, 'object', fromId);
  if (!from) return err({ code: 'record_missing', at: objectRef(fromId) });
  const into = findRecord(draft.document, 'object', intoId);
  if (!into) return err({ code: 'record_missing', at: objectRef(intoId) });

  draft.put(combine(from, into, descendsFrom(draft, into, from)));
  foldTwins(draft, from, into);
  moveCells(draft, from, into);
  const moved = ownLists(draft, fromId);
  const inContext = ctasInContext(draft, from);
  repoint(draft, objectRef(fromId), objectRef(intoId));
  draft.drop(from);
  for (const id of inContext) foldIntoTwin(draft, id);
  for (const { kind, id } of moved) moveToEnd(draft, { kind, id });
  return ok(undefined);
}

function combine(from: OrcaObject, into: OrcaObject, isBelow: boolean): OrcaObject {
  const own = new Set([into.name, ...into.synonyms.map(({ name }) => name)].map(nameKey));
  const fromName: Synonym = { name: from.name, status: 'used', reason: '' };
  const gained = [fromName, ...from.synonyms].filter(({ name }) => !own.has(nameKey(name)));
  const pair = ({ from: start, to }: OrcaObject['transitions'][number]) => `${start}\n${to}`;
  return {
    ...into,
    definition: into.definition || from.definition,
    isNot: into.isNot || from.isNot,
    structure: into.structure || from.structure,
    purpose: into.purpose || from.purpose,
    synonyms: [...into.synonyms, ...gained].slice(0, 50),
    instances: union(into.instances, from.instances, nameKey).slice(0, 50),
    states: union(into.states, from.states, ({ name }) => nameKey(name)).slice(0, 50),
    transitions: union(into.transitions, from.transitions, pair).slice(0, 200),
    collection: joinCollections(into.collection, from.collection),
    parentId: isBelow ? null : into.parentId,
  };
}

function descendsFrom(draft: Draft, object: OrcaObject, ancestor: OrcaObject): boolean {
  for (let id = object.parentId; id !== null;) {
    if (id === ancestor.id) return true;
    id = findRecord(draft.document, 'object', id)?.parentId ?? null;
  }
  return false;
}

/** CTAs and attributes that both objects have become one; a CTA's grants move along. */
function foldTwins(draft: Draft, from: OrcaObject, into: OrcaObject): void {
  for (const cta of ctasOf(draft.document, from.id)) {
    const twin = ctasOf(draft.document, into.id).find((other) => isSameCta(other, cta));
    if (!twin) continue;
    foldCta(draft, cta, twin);
  }
  for (const attribute of attributesOf(draft.document, from.id)) {
    const twin = attributesOf(draft.document, into.id).find(
      ({ name }) => nameKey(name) === nameKey(attribute.name),
    );
    if (!twin) continue;
    foldInto(draft, attribute, twin);
  }
}

function ctasInContext(draft: Draft, object: OrcaObject): readonly string[] {
  return referrersOf(draft.document, object, 'cta')
    .filter(({ contextObjectId }) => contextObjectId === object.id)
    .map(({ id }) => id);
}

/** “Assign to” either of the two has become one call to action, also where a third object has it. */
function foldIntoTwin(draft: Draft, id: string): void {
  const cta = findRecord(draft.document, 'cta', id);
  const twin =
    cta &&
    ctasOf(draft.document, cta.objectId).find((other) => other.id !== id && isSameCta(other, cta));
  if (twin) foldCta(draft, cta, twin);
}

/** A role that may use both may use the one that stays as it may already. */
function foldCta(draft: Draft, gone: RecordOf<'cta'>, kept: RecordOf<'cta'>): void {
  for (const grant of grantsOf(draft.document, gone.id)) {
    if (findGrant(draft.document, kept.id, grant.roleId)) removeRecord(draft, grant);
  }
  foldInto(draft, gone, kept);
}

/** Takes a record out in favour of its twin, which gains what it left empty and everything that pointed at it. */
function foldInto(draft: Draft, gone: OrcaRecord, kept: OrcaRecord): void {
  const own: Fields = kept;
  const gained = Object.entries(gone).filter(
    // A maximum of null says "many": it is not left open.
    ([name, value]) =>
      name !== 'max' && isUnsaid(own[name]) && value !== kept.id && value !== gone.id,
  );
  const isList = gone.kind === 'relationship' && kept.kind === 'relationship';
  const joined = isList ? joinMcsfdLists(kept, gone) : {};
  draft.put(recordSchema.parse({ ...kept, ...Object.fromEntries(gained), ...joined }));
  repoint(draft, gone, kept);
  draft.drop(gone);
}

/** What a field holds that nobody has filled in: also an attribute's type, which is `text` until somebody says more. */
function isUnsaid(value: unknown): boolean {
  return (
    value === '' ||
    value === null ||
    value === false ||
    value === 'text' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Relationships and answers move to the other row and column; where a cell would say two things, a relationship wins. */
function moveCells(draft: Draft, from: OrcaObject, into: OrcaObject): void {
  const isBetween = (a: string, b: string) =>
    a !== b && [from.id, into.id].every((id) => id === a || id === b);
  const moved = (id: string) => (id === from.id ? into.id : id);

  for (const relationship of referrersOf(draft.document, from, 'relationship')) {
    const { fromId, toId, label } = relationship;
    if (fromId !== from.id && toId !== from.id) continue;
    const twin = relationshipsBetween(draft.document, moved(fromId), moved(toId)).find(
      (other) => other.id !== relationship.id && nameKey(other.label) === nameKey(label),
    );
    if (isBetween(fromId, toId)) removeRecord(draft, relationship);
    else if (twin) foldInto(draft, relationship, twin);
    else draft.put({ ...relationship, fromId: moved(fromId), toId: moved(toId) });
  }
  for (const answer of referrersOf(draft.document, from, 'answer')) {
    const { matrix, rowId, columnId } = answer;
    const twin = findAnswer(draft.document, matrix, moved(rowId), moved(columnId));
    if (isBetween(rowId, columnId)) removeRecord(draft, answer);
    else if (twin) foldInto(draft, answer, twin);
    else draft.put({ ...answer, rowId: moved(rowId), columnId: moved(columnId) });
  }
  for (const answer of referrersOf(draft.document, into, 'answer')) {
    const isRelated =
      relationshipsBetween(draft.document, answer.rowId, answer.columnId).length > 0;
    if (isRelated && contradictsRelationship(answer)) removeRecord(draft, answer);
  }
}

function ownLists(draft: Draft, objectId: string): readonly Listed[] {
  return [
    ...ctasOf(draft.document, objectId),
    ...attributesOf(draft.document, objectId),
    ...relationshipsFrom(draft.document, objectId),
  ];
}

function moveToEnd(draft: Draft, { kind, id }: RecordRef): void {
  const record = draft.document.tables[kind].get(id);
  if (record && isListed(record)) {
    draft.put({ ...record, orderKey: endKey(draft.document, record) });
  }
}

function repoint(draft: Draft, gone: RecordRef, kept: RecordRef): void {
  const refs = draft.document.index.get(referrersKey(gone))?.values() ?? [];
  const referrers = [...refs].flatMap(({ kind, id }): OrcaRecord[] => {
    const record = draft.document.tables[kind].get(id);
    return record ? [record] : [];
  });
  for (const referrer of referrers) {
    // A record that pointed at what it now stands for would point at itself.
    const next = isSameRef(referrer, kept) ? null : kept.id;
    draft.put(mapReferences(referrer, (ref) => (isSameRef(ref, gone) ? next : ref.id)));
  }
}

function objectRef(id: string): RecordRef {
  return { kind: 'object', id };
}
