import { PersistentMap } from '@/lib/shared/persistent-map';

import { indexKeysOf } from './index-keys';
import { kinds, type Kind } from './kind';
import { type OrcaRecord } from './record';
import { refKey, type RecordRef } from './record-ref';

type Table = PersistentMap<OrcaRecord>;

/** A project's whole model as a value: records by kind and id, and an index of who is found under which key. */
export type OrcaDocument = {
  readonly tables: Readonly<Record<Kind, Table>>;
  readonly index: PersistentMap<PersistentMap<RecordRef>>;
};

export const emptyDocument: OrcaDocument = {
  tables: tablesOf(() => PersistentMap.empty()),
  index: PersistentMap.empty(),
};

function tablesOf(table: (kind: Kind) => Table): OrcaDocument['tables'] {
  return {
    phase: table('phase'),
    role: table('role'),
    source: table('source'),
    object: table('object'),
    relationship: table('relationship'),
    answer: table('answer'),
    cta: table('cta'),
    grant: table('grant'),
    attribute: table('attribute'),
    noun: table('noun'),
    question: table('question'),
  };
}

/** Adds a record or puts it in the place of the one with its id. Keeps no rule: operations do. */
export function putRecord(document: OrcaDocument, record: OrcaRecord): OrcaDocument {
  const before = document.tables[record.kind].get(record.id);
  return {
    tables: {
      ...document.tables,
      [record.kind]: document.tables[record.kind].set(record.id, record),
    },
    index: reindex(document.index, before, record),
  };
}

/** Adds records that are not there yet, as `putRecord` would one by one: much sooner where they are many. */
export function addRecords(document: OrcaDocument, records: readonly OrcaRecord[]): OrcaDocument {
  const { rows, index } = listed(records);
  return {
    tables: tablesOf((kind) => document.tables[kind].setAll(rows.get(kind) ?? [])),
    index: document.index.setAll(
      Array.from(index, ([key, refs]) => {
        const before = document.index.get(key) ?? PersistentMap.empty<RecordRef>();
        return [key, before.setAll(refs)];
      }),
    ),
  };
}

/** Takes a record out; unchanged where there is none. */
export function dropRecord(document: OrcaDocument, { kind, id }: RecordRef): OrcaDocument {
  const before = document.tables[kind].get(id);
  if (!before) return document;
  return {
    tables: { ...document.tables, [kind]: document.tables[kind].delete(id) },
    index: reindex(document.index, before, undefined),
  };
}

/** A document of records that are known to keep the rules (from the store, from a test). */
export function documentOf(records: Iterable<OrcaRecord>): OrcaDocument {
  const { rows, index } = listed(records);
  return {
    tables: tablesOf((kind) => PersistentMap.of(rows.get(kind) ?? [])),
    index: PersistentMap.of(Array.from(index, ([key, refs]) => [key, PersistentMap.of(refs)])),
  };
}

/** Records by kind and id, and who is found under which key. */
function listed(records: Iterable<OrcaRecord>) {
  const rows = new Map<Kind, Map<string, OrcaRecord>>(kinds.map((kind) => [kind, new Map()]));
  for (const record of records) rows.get(record.kind)?.set(record.id, record);
  const index = new Map<string, Map<string, RecordRef>>();
  for (const table of rows.values()) for (const record of table.values()) listAll(index, record);
  return { rows, index };
}

function listAll(index: Map<string, Map<string, RecordRef>>, record: OrcaRecord): void {
  const ref = { kind: record.kind, id: record.id };
  for (const key of indexKeysOf(record)) {
    const refs = index.get(key) ?? new Map<string, RecordRef>();
    index.set(key, refs.set(refKey(ref), ref));
  }
}

/** Every record, kind by kind. */
export function* allRecords(document: OrcaDocument): Generator<OrcaRecord> {
  for (const kind of kinds) yield* document.tables[kind].values();
}

function reindex(
  index: OrcaDocument['index'],
  before: OrcaRecord | undefined,
  after: OrcaRecord | undefined,
): OrcaDocument['index'] {
  const oldKeys = before ? indexKeysOf(before) : noKeys;
  const newKeys = after ? indexKeysOf(after) : noKeys;
  let next = index;
  if (before) for (const key of oldKeys) if (!newKeys.has(key)) next = unlist(next, key, before);
  if (after) for (const key of newKeys) if (!oldKeys.has(key)) next = list(next, key, after);
  return next;
}

const noKeys: ReadonlySet<string> = new Set();

function list(index: OrcaDocument['index'], key: string, { kind, id }: OrcaRecord) {
  const refs = index.get(key) ?? PersistentMap.empty<RecordRef>();
  return index.set(key, refs.set(refKey({ kind, id }), { kind, id }));
}

function unlist(index: OrcaDocument['index'], key: string, record: OrcaRecord) {
  const rest = index.get(key)?.delete(refKey(record));
  return rest && rest.size > 0 ? index.set(key, rest) : index.delete(key);
}
