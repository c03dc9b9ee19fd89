import 'server-only';
import { Pool, type PoolConfig } from 'pg';

import { logger } from '../logging/logger';
import { type DatabaseSettings } from '../settings/database-settings';

const statementMs = 30_000;

/** What is said where no answer came in time; whether a statement was carried out is then not known. */
const silence = /^Query read timeout$/;

export type PoolOptions = {
  readonly connectionsMax: number;
  readonly pooler: DatabaseSettings['pooler'];
  readonly connectWithinMs?: number;
  readonly answerWithinMs?: number;
  /** What the database itself keeps to. */
  readonly statementWithinMs?: number;
};

/**
 * A pool of connections that gives up on an answer after some milliseconds, later than Postgres itself gives up on a
 * statement unless told otherwise: a server that has gone silent, or a network that lost a connection without a word, keeps
 * no limit of its own.
 */
export function openPool(
  connectionString: string,
  {
    connectionsMax,
    pooler,
    connectWithinMs = 3_000,
    statementWithinMs = statementMs,
    answerWithinMs = statementWithinMs + 2_000,
  }: PoolOptions,
): Pool {
  const pool = new Pool({
    connectionString,
    max: connectionsMax,
    // Without a limit a request would wait for ever for a connection.
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
    keepAlive: true,
    ...sessionLimits(pooler, statementWithinMs),
  });
  // An idle connection that breaks is replaced on the next use; unheard, its error would end the process.
  pool.on('error', (error) => {
    logger().warn({ err: error }, 'database connection lost');
  });
  // So would that of one that breaks while it is in use, although whoever uses it is told by the query that fails.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  // The pool closes the connection that gave no answer. What silenced it may have silenced the others, too.
  pool.on('release', (error: unknown) => {
    if (error instanceof Error && silence.test(error.message)) closeIdle(pool);
  });
  return pool;
}

/** A session behind a pooler is everybody's, and PgBouncer refuses whoever brings limits along: there the role has them. */
function sessionLimits(pooler: DatabaseSettings['pooler'], statementWithinMs: number): PoolConfig {
  if (pooler === 'transaction') return {};
  return {
    statement_timeout: statementWithinMs,
    // An import of many thousand records is worked out while its project is locked.
    idle_in_transaction_session_timeout: 15_000,
  };
}

function closeIdle(pool: Pool): void {
  for (let left = pool.idleCount; left > 0; left -= 1) {
    pool.connect().then(
      (client) => client.release(true),
      () => undefined,
    );
  }
}
