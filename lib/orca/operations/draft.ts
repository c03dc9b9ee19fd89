import { isSameValue } from '@/lib/shared/same-value';

import { addRecords, dropRecord, putRecord, type OrcaDocument } from '../model/document';
import { type OrcaRecord } from '../model/record';
import { refKey, type RecordRef } from '../model/record-ref';
import { type Diff, type DiffEntry } from './diff';
import { ListEnds } from './list-ends';
import { type Fields } from './operation';

/** A record that a change touched, and how it stood at first. */
export type Touched = { readonly ref: RecordRef; readonly before: OrcaRecord | undefined };

/** A change under way. It lives inside one call of `applyOperation` and never leaves it. */
export class Draft {
  document: OrcaDocument;
  readonly #touched = new Map<string, Touched>();
  readonly #ends = new ListEnds();

  constructor(document: OrcaDocument) {
    this.document = document;
  }

  put(record: OrcaRecord): void {
    this.#touch(record);
    this.#ends.follow(this.document.tables[record.kind].get(record.id), record);
    this.document = putRecord(this.document, record);
  }

  drop(ref: RecordRef): void {
    this.#touch(ref);
    this.#ends.follow(this.document.tables[ref.kind].get(ref.id), undefined);
    this.document = dropRecord(this.document, ref);
  }

  /** A record that is not there yet, at the end of its list where it has no place in it; to be put or added next. */
  placed(record: OrcaRecord): OrcaRecord {
    return this.#ends.placed(this.document, record);
  }

  /** Puts records that are not there yet and were placed, all at once. */
  add(records: readonly OrcaRecord[]): void {
    for (const record of records) this.#touch(record);
    this.document = addRecords(this.document, records);
  }

  touched(): Iterable<Touched> {
    return this.#touched.values();
  }

  /** What has changed; records that ended as they began are left out. */
  diff(): Diff {
    return [...this.#touched.values()].flatMap(({ ref, before }) =>
      entriesOf(before, this.document.tables[ref.kind].get(ref.id)),
    );
  }

  #touch({ kind, id }: RecordRef): void {
    const key = refKey({ kind, id });
    if (this.#touched.has(key)) return;
    this.#touched.set(key, { ref: { kind, id }, before: this.document.tables[kind].get(id) });
  }
}

function entriesOf(
  before: OrcaRecord | undefined,
  after: OrcaRecord | undefined,
): readonly DiffEntry[] {
  if (before && after) return updateOf(before, after);
  if (after) return [{ change: 'create', record: after }];
  return before ? [{ change: 'remove', record: before }] : [];
}

function updateOf(before: OrcaRecord, after: OrcaRecord): readonly DiffEntry[] {
  const old: Fields = before;
  const next: Fields = after;
  const changed = Object.keys(next).filter((name) => !isSameValue(old[name], next[name]));
  if (changed.length === 0) return [];
  const pick = (fields: Fields) => Object.fromEntries(changed.map((name) => [name, fields[name]]));
  const { kind, id } = after;
  return [{ change: 'update', kind, id, before: pick(old), after: pick(next) }];
}
