import { Client, type QueryConfig } from 'pg';
import { z } from 'zod';

const lockKey = 0x6f726361;
const connectTimeoutMs = 10_000;
// Of a whole migration, and not of one lock within it.
const waitMs = 15 * 60_000;
/** How much longer than the database itself this end waits: a network may lose the answer. */
const graceMs = 5_000;
const lockNotAvailable = '55P03';

const codedSchema = z.object({ code: z.string() });
const triedSchema = z.tuple([z.object({ is_ours: z.boolean() })]);

const pooled = /unsupported startup parameter/;
const needsSession =
  'A pooler such as PgBouncer answers at DATABASE_URL. Migrating and seeding need the address of the database itself.';

type Waiting = {
  /** Told, once, that somebody else has the lock. */
  readonly onWait?: (reason: string) => void;
  readonly withinMs?: number;
};

/**
 * Does work that changes what a database is made of, such as migrating it, while nobody else does. Whoever comes
 * second waits, for a quarter of an hour unless told otherwise, and then throws; a process that dies lets go. The client given to `work` is the one that holds the lock.
 *
 * The lock is the session's, so this takes an address of the database itself: behind a pooler it would stay with a
 * connection that others are lent. Throws where a pooler answers.
 */
export async function withDatabaseLock<T>(
  databaseUrl: string,
  work: (client: Client) => Promise<T>,
  waiting: Waiting = {},
): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    // Postgres takes it and does nothing for it; PgBouncer turns away whoever brings options.
    options: '-c lock_timeout=0',
  });
  await client.connect().catch((error: unknown) => {
    throw pooled.test(String(error)) ? new Error(needsSession, { cause: error }) : error;
  });
  try {
    // A role that pages use as well may have limits, which are not meant for what rewrites or waits.
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await takeLock(client, waiting);
    return await work(client);
  } finally {
    await client
      .query(within(connectTimeoutMs, 'SELECT pg_advisory_unlock($1)', [lockKey]))
      .catch(() => undefined);
    await client.end();
  }
}

async function takeLock(client: Client, { onWait, withinMs = waitMs }: Waiting): Promise<void> {
  const { rows } = await client.query(
    within(connectTimeoutMs, 'SELECT pg_try_advisory_lock($1) AS is_ours', [lockKey]),
  );
  if (triedSchema.parse(rows)[0].is_ours) return;
  onWait?.('another migration has to end first');
  await client.query(within(connectTimeoutMs, `SET lock_timeout = ${withinMs}`));
  try {
    await client.query(within(withinMs + graceMs, 'SELECT pg_advisory_lock($1)', [lockKey]));
  } catch (error) {
    if (codedSchema.safeParse(error).data?.code !== lockNotAvailable) throw error;
    const seconds = Math.round(withinMs / 1000);
    throw new Error(
      `Another migration has not ended in ${seconds} seconds; pg_stat_activity shows what it does`,
      { cause: error },
    );
  }
  await client.query(within(connectTimeoutMs, 'SET lock_timeout = 0'));
}

function within(
  limitMs: number,
  text: string,
  values: unknown[] = [],
): QueryConfig & { readonly query_timeout: number } {
  return { text, values, query_timeout: limitMs };
}
