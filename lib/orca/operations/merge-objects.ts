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
} from '../model/lookups';
import { nameKey } from '../model/name-key';
import { type Synonym } from '../model/object';
import { type OrcaRecord, type RecordOf } from '../model/record';
import { isSameRef, type RecordRef } from '../model/record-ref';
import { mapReferences } from '../model/references';
import { type Draft } from './draft';
import { type Refusal } from './refusal';
import { removeRecord } from './remove-record';

type OrcaObject = RecordOf<'object'>;

/**
 * Makes two objects one. `into` keeps its fields and gains the other's names as synonyms, its instances, states, CTAs,
 * attributes, relationships and evidence. What both have (the same attribute name, verb, label) stays once; what one
 * said of the other goes.
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
  repoint(draft, objectRef(fromId), objectRef(intoId));
  draft.drop(from);
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
    parentId: isBelow ? null : into.parentId,
  };
}

function union<T>(a: readonly T[], b: readonly T[], key: (item: T) => string): T[] {
  const known = new Set(a.map(key));
  return [...a, ...b.filter((item) => !known.has(key(item)))];
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
    const twin = ctasOf(draft.document, into.id).find(
      ({ verb, contextObjectId }) =>
        nameKey(verb) === nameKey(cta.verb) && contextObjectId === cta.contextObjectId,
    );
    if (!twin) continue;
    for (const grant of grantsOf(draft.document, cta.id)) {
      if (findGrant(draft.document, twin.id, grant.roleId)) removeRecord(draft, grant);
    }
    repoint(draft, cta, twin);
    draft.drop(cta);
  }
  for (const attribute of attributesOf(draft.document, from.id)) {
    const twin = attributesOf(draft.document, into.id).find(
      ({ name }) => nameKey(name) === nameKey(attribute.name),
    );
    if (!twin) continue;
    repoint(draft, attribute, twin);
    draft.drop(attribute);
  }
}

/** Relationships and answers move to the other row and column; in a cell that would say two things, `into` speaks. */
function moveCells(draft: Draft, from: OrcaObject, into: OrcaObject): void {
  const isBetween = (a: string, b: string) =>
    a !== b && [from.id, into.id].every((id) => id === a || id === b);
  const moved = (id: string) => (id === from.id ? into.id : id);

  for (const relationship of referrersOf(draft.document, from, 'relationship')) {
    const { fromId, toId, label } = relationship;
    if (fromId !== from.id && toId !== from.id) continue;
    const isSaid = relationshipsBetween(draft.document, moved(fromId), moved(toId)).some(
      (other) => other.id !== relationship.id && nameKey(other.label) === nameKey(label),
    );
    if (isSaid || isBetween(fromId, toId)) removeRecord(draft, relationship);
    else draft.put({ ...relationship, fromId: moved(fromId), toId: moved(toId) });
  }
  for (const answer of referrersOf(draft.document, from, 'answer')) {
    const { matrix, rowId, columnId } = answer;
    const isSaid = findAnswer(draft.document, matrix, moved(rowId), moved(columnId));
    if (isSaid || isBetween(rowId, columnId)) removeRecord(draft, answer);
    else draft.put({ ...answer, rowId: moved(rowId), columnId: moved(columnId) });
  }
  for (const answer of referrersOf(draft.document, into, 'answer')) {
    const isRelated =
      relationshipsBetween(draft.document, answer.rowId, answer.columnId).length > 0;
    if (isRelated && answer.value !== 'question') removeRecord(draft, answer);
  }
}

function repoint(draft: Draft, gone: RecordRef, kept: RecordRef): void {
  const refs = draft.document.index.get(referrersKey(gone))?.values() ?? [];
  const referrers = [...refs].flatMap(({ kind, id }): OrcaRecord[] => {
    const record = draft.document.tables[kind].get(id);
    return record ? [record] : [];
  });
  for (const referrer of referrers) {
    draft.put(mapReferences(referrer, (ref) => (isSameRef(ref, gone) ? kept.id : ref.id)));
  }
}

function objectRef(id: string): RecordRef {
  return { kind: 'object', id };
}
