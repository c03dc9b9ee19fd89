import { Client } from 'pg';

const lockKey = 0x6f726361;
const connectTimeoutMs = 10_000;

/**
 * Does work that changes what a database is made of, such as migrating it, while nobody else does. Whoever comes
 * second waits; a process that dies lets go. The client given to `work` is the one that holds the lock.
 */
export async function withDatabaseLock<T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
  });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return await work(client);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
    await client.end();
  }
}
