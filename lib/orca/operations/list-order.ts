import { byOrderKey, freshOrderKeys, orderKeyBetween } from '@/lib/shared/order-key';

import { type OrcaDocument } from '../model/document';
import { attributesOf, ctasOf, relationshipsFrom } from '../model/lookups';
import { type OrcaRecord } from '../model/record';

/** A record that stands in a list of its own kind. */
export type Listed = Extract<OrcaRecord, { readonly orderKey: string }>;

export function isListed(record: OrcaRecord): record is Listed {
  return 'orderKey' in record;
}

/** The other records of the list a record stands in, in no order: CTAs and attributes of its object, relationships from it. */
export function siblingsOf(document: OrcaDocument, record: Listed): readonly Listed[] {
  return [...listOf(document, record)].filter(
    (other): other is Listed => isListed(other) && other.id !== record.id,
  );
}

/** The key that puts a record at the end of its list. */
export function endKey(document: OrcaDocument, record: Listed): string {
  return keyAfter(lastKey(document, record));
}

/** The highest key of the other records of its list; '' where there are none. */
export function lastKey(document: OrcaDocument, record: Listed): string {
  return siblingsOf(document, record).reduce(
    (max, { orderKey }) => (orderKey > max ? orderKey : max),
    '',
  );
}

/** The key that comes after the last one of a list, or after none (''). */
export function keyAfter(last: string): string {
  return orderKeyBetween(last === '' ? null : last, null);
}

/** Every insert between the same two neighbours makes the key longer; from here on the list gets short keys again. */
const keyLengthMax = 60;

/**
 * The records to write so that `moved` comes right after `after` (null: first). Usually one; where neighbours share a
 * key, as two people's simultaneous inserts may, those behind it get new keys too, and where keys have grown long, all do.
 */
export function placedAfter(
  document: OrcaDocument,
  moved: Listed,
  after: Listed | null,
): readonly Listed[] {
  const others = siblingsOf(document, moved).toSorted(byOrderKey);
  const at = after ? others.findIndex(({ id }) => id === after.id) + 1 : 0;
  const before = others[at - 1]?.orderKey ?? null;
  const written: Listed[] = [];
  let previous = before;
  for (const record of [moved, ...others.slice(at)]) {
    if (record !== moved && (previous === null || record.orderKey > previous)) break;
    const next = others.slice(at).find(({ orderKey }) => previous === null || orderKey > previous);
    previous = orderKeyBetween(previous, next?.orderKey ?? null);
    written.push({ ...record, orderKey: previous });
  }
  if (written.every(({ orderKey }) => orderKey.length <= keyLengthMax)) return written;
  const keys = freshOrderKeys(others.length + 1);
  return others
    .toSpliced(at, 0, moved)
    .map((record, place) => ({ ...record, orderKey: keys[place] ?? record.orderKey }));
}

/** What tells the list of a record from other lists. */
export function listIdOf(record: Listed): string {
  switch (record.kind) {
    case 'cta':
    case 'attribute':
      return `${record.kind}:${record.objectId}`;
    case 'relationship':
      return `${record.kind}:${record.fromId}`;
    case 'phase':
    case 'role':
    case 'source':
    case 'object':
      return record.kind;
  }
}

function listOf(document: OrcaDocument, record: Listed): Iterable<OrcaRecord> {
  switch (record.kind) {
    case 'cta':
      return ctasOf(document, record.objectId);
    case 'attribute':
      return attributesOf(document, record.objectId);
    case 'relationship':
      return relationshipsFrom(document, record.fromId);
    case 'phase':
    case 'role':
    case 'source':
    case 'object':
      return document.tables[record.kind].values();
  }
}
