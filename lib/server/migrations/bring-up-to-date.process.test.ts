import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { freePort } from '../testing/free-port';
import { startPglite, type TestDatabase } from '../testing/start-pglite';
import { applyMigrations } from './apply-migrations';
import { bringUpToDate } from './bring-up-to-date';
import { readMigrations } from './migration-list';
import { NewerSchema } from './newer-schema';
import { withDatabaseLock } from './with-database-lock';

const expand = '99980101000000_expand_scratch';
const contract = '99980102000000_contract_scratch';
// Its own: migrations that are only pretended would be in the way of others.
let own: TestDatabase;
let folder = '';

const query = (sql: string): Promise<readonly unknown[]> =>
  withDatabaseLock(own.url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  });
const pretend = (name: string) =>
  query(`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
         VALUES (gen_random_uuid(), '', now(), '${name}')`);
const write = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
};
const migrate = () => bringUpToDate(own.url, { folder, withinMs: 0, onWait: () => undefined });

beforeAll(async () => {
  own = await startPglite();
  await applyMigrations(own.url);
});
afterAll(() => own.stop());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orca-migrations-'));
  for (const { name, sql } of readMigrations('prisma/migrations')) write(name, sql);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await query(`DELETE FROM _prisma_migrations WHERE migration_name LIKE '9998%'`);
  await query('DROP TABLE IF EXISTS scratch');
});

it('lets a database be that is newer by what leaves this version working', async () => {
  await pretend(expand);
  expect(await migrate()).toEqual([]);
});

it('refuses a database that is newer by more than that, and says by what', async () => {
  await pretend(expand);
  await pretend(contract);
  const refusal = migrate();
  await expect(refusal).rejects.toThrow(NewerSchema);
  await expect(refusal).rejects.toThrow(`does not know ${expand}, ${contract}: start the version`);
});

it('keeps nothing of a migration for which there was no room', async () => {
  write(
    expand,
    `CREATE TABLE scratch (id INT);
     DO $$ BEGIN RAISE 'could not extend file "base/1/2": No space left on device'
       USING ERRCODE = '53100'; END $$;`,
  );
  await expect(migrate()).rejects.toMatchObject({
    message: expect.stringContaining('nothing of it was kept'),
    cause: expect.objectContaining({ code: '53100' }),
  });
  expect(await query(`SELECT to_regclass('scratch') AS scratch`)).toEqual([{ scratch: null }]);
  expect(await query(`SELECT 1 FROM _prisma_migrations WHERE migration_name LIKE '9998%'`)).toEqual(
    [],
  );
});

it('waits for a database that is not there, says why once, and gives up in time', async () => {
  const reasons: string[] = [];
  const nobody = `postgresql://orca:secret@127.0.0.1:${await freePort()}/orca`;
  const startMs = performance.now();
  const given = { folder, withinMs: 2_500, onWait: (reason: string) => void reasons.push(reason) };
  await expect(bringUpToDate(nobody, given)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(performance.now() - startMs).toBeGreaterThan(1_000);
  expect(reasons).toEqual([expect.stringContaining('ECONNREFUSED')]);
});
