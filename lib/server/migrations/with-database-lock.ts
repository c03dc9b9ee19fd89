import { Client } from 'pg';

const lockKey = 0x6f726361;
const connectTimeoutMs = 10_000;

const pooled = /unsupported startup parameter/;
const needsSession =
  'A pooler such as PgBouncer answers at DATABASE_URL. Migrating and seeding need the address of the database itself.';

/**
 * Does work that changes what a database is made of, such as migrating it, while nobody else does. Whoever comes
 * second waits; a process that dies lets go. The client given to `work` is the one that holds the lock.
 *
 * The lock is the session's, so this takes an address of the database itself: behind a pooler it would stay with a
 * connection that others are lent. Throws where a pooler answers.
 */
export async function withDatabaseLock<T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
    // Postgres takes it and does nothing for it; PgBouncer turns away whoever brings options.
    options: '-c lock_timeout=0',
  });
  await client.connect().catch((error: unknown) => {
    throw pooled.test(String(error)) ? new Error(needsSession, { cause: error }) : error;
  });
  try {
    // A role that pages use as well may have limits, which are not meant for what rewrites or waits.
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return await work(client);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
    await client.end();
  }
}
