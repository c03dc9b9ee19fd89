import 'server-only';
import { type PoolClient } from 'pg';

import { kinds, type Kind } from '@/lib/orca/model/kind';
import { assert } from '@/lib/shared/assert';

import { type RowWrite } from './net-writes';
import { recordColumns, type Column, snakeCase, tableOf } from './record-tables';

type Fields = Readonly<Record<string, unknown>>;

/** Writes rows of a project with one statement a kind and sort of write, however many they are. */
export async function writeRows(
  client: PoolClient,
  projectId: string,
  writes: readonly RowWrite[],
): Promise<void> {
  for (const kind of kinds) {
    const ofKind = writes.filter((write) => write.kind === kind);
    if (ofKind.length > 0) await writeKind(client, projectId, kind, ofKind);
  }
}

async function writeKind(
  client: PoolClient,
  projectId: string,
  kind: Kind,
  writes: readonly RowWrite[],
): Promise<void> {
  const run = async (statement: string, items: readonly unknown[], parameter: unknown) => {
    const { rowCount } = await client.query(statement, [projectId, parameter]);
    assert(
      rowCount === items.length,
      `${items.length} rows of ${kind} to write, ${rowCount} found`,
    );
  };
  const gone = writes.flatMap((write) => (write.write === 'delete' ? [write.id] : []));
  if (gone.length > 0) await run(deleteStatement(kind), gone, gone);
  for (const { columns, rows } of updateGroups(kind, writes)) {
    await run(updateStatement(kind, columns), rows, JSON.stringify(rows));
  }
  const made = writes.flatMap((write) => (write.write === 'insert' ? [rowOf(write)] : []));
  if (made.length > 0) await run(insertStatement(kind), made, JSON.stringify(made));
}

type UpdateGroup = { readonly columns: readonly Column[]; readonly rows: Fields[] };

/** Updates that set the same columns go together. */
function updateGroups(kind: Kind, writes: readonly RowWrite[]): Iterable<UpdateGroup> {
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
  return groups.values();
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

function deleteStatement(kind: Kind): string {
  return `DELETE FROM ${tableOf(kind)} WHERE project_id = $1 AND id = ANY($2::uuid[])`;
}

function insertStatement(kind: Kind): string {
  const names = columnsOf(kind).map(({ name }) => name);
  return `INSERT INTO ${tableOf(kind)} (project_id, ${names.join(', ')})
    SELECT $1, ${names.map((name) => `r.${name}`).join(', ')} FROM ${rowsOf(kind)}`;
}

/** Sets these columns of rows of a project. Takes the project's id and the rows, their ids included, as JSON. */
export function updateStatement(kind: Kind, columns: readonly Column[]): string {
  const sets = columns.map(({ name }) => `${name} = r.${name}`);
  return `UPDATE ${tableOf(kind)} t SET ${sets.join(', ')} FROM ${rowsOf(kind)}
    WHERE t.project_id = $1 AND t.id = r.id`;
}

/** The parameter's JSON as rows, each value cast to its column's type by the database. */
function rowsOf(kind: Kind): string {
  return `json_populate_recordset(null::${tableOf(kind)}, $2::json) r`;
}
