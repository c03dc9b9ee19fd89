import { createHash, randomUUID } from 'node:crypto';

import { type Client } from 'pg';

import { readMigrations, type Migration } from './migration-list';
import { withDatabaseLock } from './with-database-lock';

// As Prisma's own engine makes it, so that `prisma migrate deploy` stays usable.
const createTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** What a migration of Prisma's own engine leaves behind when it is stopped; ours leave nothing. */
const forgetUnfinished = `
  UPDATE _prisma_migrations SET rolled_back_at = now()
  WHERE finished_at IS NULL AND rolled_back_at IS NULL`;

const insertRow = `
  INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, clock_timestamp(), 1)`;

/**
 * Brings a database to the newest schema and returns the names of the migrations that were missing. Each is applied
 * as a whole or not at all, however this process ends. Replicas that start together wait for each other.
 * `folder` is `prisma/migrations` of the installation; `onWait` is told that another has to end first.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder = 'prisma/migrations',
  onWait?: (reason: string) => void,
): Promise<readonly string[]> {
  const migrate = async (client: Client) => {
    await client.query(createTable);
    await client.query(forgetUnfinished);
    const done = await namesOfApplied(client);
    const missing = readMigrations(folder).filter(({ name }) => !done.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  };
  return withDatabaseLock(databaseUrl, migrate, onWait && { onWait });
}

async function namesOfApplied(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return new Set(rows.map(({ name }) => name));
}

async function apply(client: Client, { name, sql }: Migration): Promise<void> {
  const checksum = createHash('sha256').update(sql).digest('hex');
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(insertRow, [randomUUID(), checksum, name]);
    await client.query('COMMIT');
  } catch (error) {
    // Where the connection itself is gone, so is the transaction.
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Error(`The migration ${name} failed, and nothing of it was kept.`, { cause: error });
  }
}
