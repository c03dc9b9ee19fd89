import 'server-only';
import { kinds, type Kind } from '@/lib/orca/model/kind';

import { type RowWrite } from './net-writes';
import { recordColumns, type Column, snakeCase, tableOf } from './record-tables';

type Fields = Readonly<Record<string, unknown>>;

/** What is done to some rows of one kind: a part of a statement that takes those rows as one parameter. */
export type RowPart = {
  /**
   * The part, where `$n` is its parameter; gives one row for each that it wrote. It writes nothing where `moved`, an
   * earlier part that gives the project's id, gives nothing.
   */
  readonly text: (n: number) => string;
  /** How many rows there are to write, as an expression. */
  readonly count: (n: number) => string;
  readonly parameter: unknown;
};

/** One part a kind and sort of write, however many the rows. The same sorts of writes give the same texts in the same order. */
export function rowParts(writes: readonly RowWrite[]): readonly RowPart[] {
  return kinds.flatMap((kind) => {
    const ofKind = writes.filter((write) => write.kind === kind);
    return ofKind.length === 0 ? [] : partsOfKind(kind, ofKind);
  });
}

function partsOfKind(kind: Kind, writes: readonly RowWrite[]): readonly RowPart[] {
  const gone = writes.flatMap((write) => (write.write === 'delete' ? [write.id] : []));
  const made = writes.flatMap((write) => (write.write === 'insert' ? [rowOf(write)] : []));
  return [
    ...(gone.length > 0 ? [deletePart(kind, gone)] : []),
    ...updateGroups(kind, writes).map(({ columns, rows }) => updatePart(kind, columns, rows)),
    ...(made.length > 0 ? [insertPart(kind, made)] : []),
  ];
}

type UpdateGroup = { readonly columns: readonly Column[]; readonly rows: Fields[] };

/** Updates that set the same columns go together. */
function updateGroups(kind: Kind, writes: readonly RowWrite[]): readonly UpdateGroup[] {
  const groups = new Map<string, UpdateGroup>();
  for (const write of writes) {
    if (write.write !== 'update') continue;
    const columns = columnsOf(kind).filter(
      ({ field }) => field !== 'id' && Object.hasOwn(write.fields, field),
    );
    const key = columns.map(({ field }) => field).join();
    const group = groups.get(key) ?? { columns, rows: [] };
    group.rows.push(rowOf(write));
    groups.set(key, group);
  }
  const inOrder = [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([, group]) => group);
}

function rowOf(write: Extract<RowWrite, { readonly fields: Fields }>): Fields {
  const fields = Object.entries(write.fields).filter(([field]) => field !== 'kind');
  return {
    ...Object.fromEntries(fields.map(([field, value]) => [snakeCase(field), value])),
    id: write.id,
  };
}

function columnsOf(kind: Kind): readonly Column[] {
  return recordColumns.get(kind) ?? [];
}

function deletePart(kind: Kind, ids: readonly string[]): RowPart {
  return {
    text: (n) => `DELETE FROM ${tableOf(kind)} t USING moved
      WHERE t.project_id = moved.id AND t.id = ANY($${n}::uuid[]) RETURNING 1`,
    count: (n) => `cardinality($${n}::uuid[])`,
    parameter: ids,
  };
}

function insertPart(kind: Kind, rows: readonly Fields[]): RowPart {
  const names = columnsOf(kind).map(({ name }) => name);
  return {
    text: (n) => `INSERT INTO ${tableOf(kind)} (project_id, ${names.join(', ')})
      SELECT moved.id, ${names.map((name) => `r.${name}`).join(', ')} FROM moved, ${rowsOf(kind, n)}
      RETURNING 1`,
    count: lengthOf,
    parameter: JSON.stringify(rows),
  };
}

function updatePart(kind: Kind, columns: readonly Column[], rows: readonly Fields[]): RowPart {
  const sets = columns.map(({ name }) => `${name} = r.${name}`);
  return {
    text: (n) => `UPDATE ${tableOf(kind)} t SET ${sets.join(', ')} FROM moved, ${rowsOf(kind, n)}
      WHERE t.project_id = moved.id AND t.id = r.id RETURNING 1`,
    count: lengthOf,
    parameter: JSON.stringify(rows),
  };
}

/** The parameter's JSON as rows, each value cast to its column's type by the database. */
function rowsOf(kind: Kind, n: number): string {
  return `json_populate_recordset(null::${tableOf(kind)}, $${n}::json) r`;
}

function lengthOf(n: number): string {
  return `json_array_length($${n}::json)`;
}
