import { expect, it } from 'vitest';
import { z } from 'zod';

import { allRecords } from '@/lib/orca/model/document';
import {
  aCta,
  aGrant,
  anAnswer,
  anAttribute,
  anObject,
  aPhase,
  aRelationship,
  aRole,
} from '@/lib/orca/testing/builders';

import { database } from '../database/db';
import { aProject } from '../testing/a-project';
import { readSnapshot } from './document-store';
import { recordColumns, snakeCase, tableOf } from './record-tables';

const columnsSchema = z.array(z.object({ table: z.string(), column: z.string() }));

/** What a row can't be without: a process of a version before may know no more than this. */
async function neededColumns(): Promise<ReadonlySet<string>> {
  const { rows } = await database().pool.query(`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND is_nullable = 'NO' AND column_default IS NULL`);
  return new Set(columnsSchema.parse(rows).map(({ table, column }) => `"${table}"."${column}"`));
}

it('reads rows of a version that knew fewer columns as records that say nothing there', async () => {
  const needed = await neededColumns();
  const { project } = await aProject();
  const orderKey = 'a0';
  const [object, role] = [anObject({ orderKey }), aRole({ orderKey })];
  const cta = aCta({ objectId: object.id, orderKey });
  const records = [
    object,
    role,
    cta,
    aPhase({ orderKey }),
    aRelationship({ fromId: object.id, toId: object.id, orderKey }),
    anAnswer({ rowId: object.id, columnId: role.id, matrix: 'cta' }),
    aGrant({ ctaId: cta.id, roleId: role.id }),
    anAttribute({ objectId: object.id, orderKey }),
  ];
  for (const record of records) {
    const table = tableOf(record.kind);
    const names = (recordColumns.get(record.kind) ?? [])
      .map(({ name }) => name)
      .filter((name) => needed.has(`${table}.${name}`));
    const row = Object.entries(record).map(([field, value]) => [snakeCase(field), value] as const);
    await database().pool.query(
      `INSERT INTO ${table} (project_id, ${names.join(', ')})
       SELECT $1::uuid, ${names.map((name) => `r.${name}`).join(', ')}
       FROM json_populate_record(null::${table}, $2::json) r`,
      [project.id, JSON.stringify(Object.fromEntries(row))],
    );
  }
  const stored = await readSnapshot(database().pool, project.id);
  const read = stored ? [...allRecords(stored.document)] : [];
  expect(new Map(read.map((record) => [record.id, record]))).toEqual(
    new Map(records.map((record) => [record.id, record])),
  );
});
