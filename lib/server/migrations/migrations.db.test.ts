import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import { applyMigrations } from './apply-migrations';
import { diffSchemas } from './diff-schemas';
import { readMigrations } from './migration-list';
import { openSchemaEngine } from './schema-engine';
import { withDatabaseLock } from './with-database-lock';

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

it('are applied without the limit that a role or an address sets to statements', async () => {
  const url = new URL(inject('databaseUrl'));
  url.searchParams.set('options', '-c statement_timeout=1000');
  const limit = await withDatabaseLock(url.href, async (client) => {
    const { rows } = await client.query<{ limit: string }>(
      `SELECT current_setting('statement_timeout') AS limit`,
    );
    return rows[0]?.limit;
  });
  expect(limit).toBe('0');
});

it('wait for each other, say so, and not for ever', async ({ skip }) => {
  const url = inject('databaseUrl');
  const reasons: string[] = [];
  const waiting = { withinMs: 100, onWait: (reason: string) => void reasons.push(reason) };
  const second = await withDatabaseLock(url, async (client) => {
    const { rows } = await client.query<{ version: string }>('SELECT version()');
    // All who are connected to the embedded one are one session there.
    if (rows[0]?.version.includes('emcc')) skip();
    return withDatabaseLock(url, async () => 'too early', waiting).catch(String);
  });
  expect(second).toMatch(/Another migration has not ended in 0 seconds/);
  expect(reasons).toEqual(['another migration has to end first']);
  expect(await withDatabaseLock(url, async () => 'done', waiting)).toBe('done');
});

it('has migrations that lead to exactly what schema.prisma describes', async () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const migrations = readMigrations('prisma/migrations').map(({ sql }) => sql);
  const described = await diffSchemas(inject('databaseUrl'), undefined, schema);
  const scratch = await PGlite.create();
  expect(await schemaAfter(scratch, migrations)).toEqual(await schemaAfter(scratch, [described]));
  await scratch.close();
});

it('applies each migration once', async () => {
  expect(await applyMigrations(inject('databaseUrl'))).toEqual([]);
});

it("leaves what Prisma's own engine takes for its work", async () => {
  const engine = await openSchemaEngine(inject('databaseUrl'));
  const migrationDirectories = readMigrations('prisma/migrations').map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }));
  const diagnosed = await engine.diagnoseMigrationHistory({
    migrationsList: {
      baseDir: resolve('prisma/migrations'),
      lockfile: {
        path: 'migration_lock.toml',
        content: readFileSync('prisma/migrations/migration_lock.toml', 'utf8'),
      },
      shadowDbInitScript: '',
      migrationDirectories,
    },
    optInToShadowDatabase: false,
    filters: { externalTables: [], externalEnums: [] },
  });
  expect(diagnosed).toMatchObject({
    history: null,
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
  });
});

describe('a migration that is stopped or fails', () => {
  const name = '99990101000000_scratch';
  let folder = '';

  const writeMigration = (sql: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  };
  const query = (sql: string): Promise<readonly unknown[]> =>
    withDatabaseLock(inject('databaseUrl'), async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(sql);
      return rows;
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'orca-migrations-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await query('DROP TABLE IF EXISTS scratch');
    await query(`DELETE FROM _prisma_migrations WHERE migration_name = '${name}'`);
  });

  it('leaves nothing behind, so that the next start applies it', async () => {
    writeMigration('CREATE TABLE scratch (); SELECT 1/0;');
    await expect(applyMigrations(inject('databaseUrl'), folder)).rejects.toThrow(
      `The migration ${name} failed, and nothing of it was kept.`,
    );
    writeMigration("CREATE TABLE scratch (text TEXT DEFAULT 'a;b');");
    await expect(applyMigrations(inject('databaseUrl'), folder)).resolves.toEqual([name]);
  });

  it('is applied again where another engine has left it unfinished', async () => {
    await query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('scratch', '', '${name}')`,
    );
    writeMigration('CREATE TABLE scratch ();');
    await expect(applyMigrations(inject('databaseUrl'), folder)).resolves.toEqual([name]);
    const failed = `SELECT 1 FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL`;
    await expect(query(failed)).resolves.toEqual([]);
  });
});
