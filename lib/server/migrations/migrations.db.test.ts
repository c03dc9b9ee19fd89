import { readFileSync } from 'node:fs';

import { PGlite } from '@electric-sql/pglite';
import { expect, inject, it } from 'vitest';

import { applyMigrations } from './apply-migrations';
import { diffSchemas } from './diff-schemas';
import { readMigrations } from './migration-list';

const catalogue = [
  `SELECT table_name, column_name, udt_name, datetime_precision, is_nullable, column_default
   FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
  `SELECT conrelid::regclass::text AS table, conname, pg_get_constraintdef(oid) AS rule
   FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  `SELECT typname, enumlabel FROM pg_enum JOIN pg_type t ON t.oid = enumtypid ORDER BY 1, enumsortorder`,
];

async function schemaAfter(database: PGlite, scripts: readonly string[]): Promise<unknown> {
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  for (const script of scripts) await database.exec(script);
  const found = [];
  for (const query of catalogue) found.push((await database.query(query)).rows);
  return found;
}

it('has migrations that lead to exactly what schema.prisma describes', async () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const migrations = readMigrations('prisma/migrations').migrationDirectories.map(
    ({ migrationFile }) => migrationFile.content.value,
  );
  const described = await diffSchemas(inject('databaseUrl'), undefined, schema);
  const scratch = await PGlite.create();
  expect(await schemaAfter(scratch, migrations)).toEqual(await schemaAfter(scratch, [described]));
  await scratch.close();
});

it('applies each migration once', async () => {
  expect(await applyMigrations(inject('databaseUrl'))).toEqual([]);
});
