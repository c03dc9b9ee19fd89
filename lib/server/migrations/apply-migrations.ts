import { Client } from 'pg';

import { readMigrations } from './migration-list';
import { openSchemaEngine } from './schema-engine';

const lockKey = 0x6f726361;

/**
 * Brings a database to the newest schema and returns the names of the migrations that were missing. Replicas that
 * start together wait for each other. Prisma's own `_prisma_migrations` table is kept, so `prisma migrate deploy`
 * stays usable. `folder` is `prisma/migrations` of the installation.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder = 'prisma/migrations',
): Promise<readonly string[]> {
  const lock = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const engine = await openSchemaEngine(databaseUrl);
    const applied = await engine.applyMigrations({
      migrationsList: readMigrations(folder),
      filters: { externalTables: [], externalEnums: [] },
    });
    return applied.appliedMigrationNames;
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [lockKey]);
    await lock.end();
  }
}
