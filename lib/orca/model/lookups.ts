import { byOrderKey, type Ordered } from '@/lib/shared/order-key';

import { type OrcaDocument } from './document';
import {
  answerKey,
  attributesKey,
  cellKey,
  ctasKey,
  grantKey,
  objectNameKey,
  referrersKey,
  relationshipsKey,
} from './index-keys';
import { type Kind } from './kind';
import { isOfKind, type OrcaRecord, type RecordOf } from './record';
import { type RecordRef } from './record-ref';

export function findRecord<K extends Kind>(
  document: OrcaDocument,
  kind: K,
  id: string,
): RecordOf<K> | undefined {
  const record = document.tables[kind].get(id);
  return record && isOfKind(record, kind) ? record : undefined;
}

const sortedTables: {
  readonly [K in Kind]: WeakMap<OrcaDocument['tables'][K], readonly RecordOf<K>[]>;
} = {
  phase: new WeakMap(),
  role: new WeakMap(),
  source: new WeakMap(),
  object: new WeakMap(),
  relationship: new WeakMap(),
  answer: new WeakMap(),
  cta: new WeakMap(),
  grant: new WeakMap(),
  attribute: new WeakMap(),
  noun: new WeakMap(),
  question: new WeakMap(),
};

/**
 * All records of a kind in the order people see: by order key, else by id. The same array comes back until a record
 * of the kind changes.
 */
export function recordsOf<K extends Kind>(document: OrcaDocument, kind: K): readonly RecordOf<K>[] {
  const table = document.tables[kind];
  const known = sortedTables[kind].get(table);
  if (known) return known;
  const sorted = [...table.values()]
    .filter((record) => isOfKind(record, kind))
    .toSorted(bySeenOrder);
  sortedTables[kind].set(table, sorted);
  return sorted;
}

/** The records of one kind that refer to a record, in the order people see. */
export function referrersOf<K extends Kind>(
  document: OrcaDocument,
  target: RecordRef,
  kind: K,
): readonly RecordOf<K>[] {
  return foundUnder(document, referrersKey(target), kind);
}

/** The CTAs of an object, in their order. */
export function ctasOf(document: OrcaDocument, objectId: string): readonly RecordOf<'cta'>[] {
  return foundUnder(document, ctasKey(objectId), 'cta');
}

/** The attributes of an object, in their order. */
export function attributesOf(
  document: OrcaDocument,
  objectId: string,
): readonly RecordOf<'attribute'>[] {
  return foundUnder(document, attributesKey(objectId), 'attribute');
}

/** What one expects to see when looking at an object: its row of the nested-object matrix. */
export function relationshipsFrom(
  document: OrcaDocument,
  objectId: string,
): readonly RecordOf<'relationship'>[] {
  return foundUnder(document, relationshipsKey(objectId), 'relationship');
}

/** The roles' permissions to use a CTA. */
export function grantsOf(document: OrcaDocument, ctaId: string): readonly RecordOf<'grant'>[] {
  return referrersOf(document, { kind: 'cta', id: ctaId }, 'grant');
}

/** Relationships from one object to another: a cell of the nested-object matrix. */
export function relationshipsBetween(
  document: OrcaDocument,
  fromId: string,
  toId: string,
): readonly RecordOf<'relationship'>[] {
  return foundUnder(document, cellKey(fromId, toId), 'relationship');
}

export function findAnswer(
  document: OrcaDocument,
  matrix: RecordOf<'answer'>['matrix'],
  rowId: string,
  columnId: string,
): RecordOf<'answer'> | undefined {
  return foundUnder(document, answerKey(matrix, rowId, columnId), 'answer')[0];
}

export function findGrant(
  document: OrcaDocument,
  ctaId: string,
  roleId: string,
): RecordOf<'grant'> | undefined {
  return foundUnder(document, grantKey(ctaId, roleId), 'grant')[0];
}

/** The object that a name or synonym belongs to, in any case and number. */
export function findObjectByName(
  document: OrcaDocument,
  name: string,
): RecordOf<'object'> | undefined {
  return foundUnder(document, objectNameKey(name), 'object')[0];
}

export function foundUnder<K extends Kind>(
  document: OrcaDocument,
  key: string,
  kind: K,
): readonly RecordOf<K>[] {
  const refs = document.index.get(key);
  if (!refs) return [];
  const found: RecordOf<K>[] = [];
  for (const ref of refs.values()) {
    const record = ref.kind === kind ? findRecord(document, kind, ref.id) : undefined;
    if (record) found.push(record);
  }
  return found.length > 1 ? found.toSorted(bySeenOrder) : found;
}

function bySeenOrder(a: OrcaRecord, b: OrcaRecord): number {
  return byOrderKey(orderedOf(a), orderedOf(b));
}

function orderedOf(record: OrcaRecord): Ordered {
  return 'orderKey' in record ? record : { id: record.id, orderKey: '' };
}
