import { expect, test } from '@playwright/test';
import { type Pool } from 'pg';

import { compose } from './compose';
import { mustRun } from './run';
import { images } from './settings';
import { oneOf, openDatabase } from './stack';
import { startWriters } from './writers';

const restored = 'restored_by_drill';

/** Runs something in the container that makes backups. */
async function inBackup(command: string, database = 'ooux_orca'): Promise<string> {
  const address = `DATABASE_URL=postgresql://app_user@database:5432/${database}`;
  return compose(
    ['run', '--rm', '--no-deps', '-e', address, '--entrypoint', 'bash', 'backup', '-c', command],
    { image: images.first },
  );
}

/** Only who is on the machine may make and drop databases: the product's own user may not. */
async function asOwner(...command: readonly string[]): Promise<void> {
  await mustRun('docker', ['exec', '--user', 'postgres', await oneOf('database'), ...command]);
}

/** What each table holds, as one sum a table. */
async function sumsOf(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const sums = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await pool.query<{ sum: string }>(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(md5(r::text), '' ORDER BY md5(r::text)), '')) AS sum FROM ${name} r`,
    );
    sums.set(name, rows[0]?.sum ?? '');
  }
  return sums;
}

test('a backup that is encrypted comes back as it was, table for table', async ({ browser }) => {
  const writers = await startWriters(browser, 3);
  await writers.finish();
  for (const client of writers.clients) client.close();
  const before = await openDatabase();
  const sums = await sumsOf(before);
  await inBackup('bash /opt/orca/backup');
  const file = (await inBackup('ls /backups/*.dump.enc | tail -n 1')).split('\n').at(-1)?.trim();
  expect(file).toMatch(/\/backups\/orca-\d{8}T\d{6}Z\.dump\.enc$/);

  await asOwner('dropdb', '--if-exists', restored);
  await asOwner('createdb', '--owner', 'app_user', restored);
  const startedAtMs = performance.now();
  await inBackup(`bash /opt/orca/restore ${file}`, restored);
  process.stdout.write(`    restored in ${(performance.now() - startedAtMs).toFixed(0)} ms\n`);
  const after = await openDatabase(restored);
  const restoredSums = await sumsOf(after);
  await after.end();
  await before.end();
  await asOwner('dropdb', restored);
  expect(sums.size).toBeGreaterThan(15);
  expect([...restoredSums]).toEqual([...sums]);
});
