import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';

import { env } from './env';
import { PrismaClient } from './generated/prisma/client';
import { logger } from './logger';
import { fromRegistry } from './process-registry';

declare module './process-registry' {
  interface ProcessThings {
    database: Database;
  }
}

/** One pool of connections, used by plain SQL and by Prisma alike. */
export type Database = { readonly pool: Pool; readonly prisma: PrismaClient };

/** The process's database. Connects on the first query. */
export function database(): Database {
  return fromRegistry('database', () => openDatabase(env().databaseUrl));
}

/** Ends every connection, at the end of the process. */
export async function closeDatabase(): Promise<void> {
  const { pool, prisma } = database();
  await prisma.$disconnect();
  await pool.end();
}

function openDatabase(connectionString: string): Database {
  const pool = new Pool({
    connectionString,
    max: 10,
    // Without a limit a request would wait for ever for a connection.
    connectionTimeoutMillis: 3_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 5_000,
  });
  // An idle connection that breaks is replaced on the next use; unheard, its error would end the process.
  pool.on('error', (error) => {
    logger().warn({ err: error }, 'database connection lost');
  });
  // So would that of one that breaks while it is in use, although whoever uses it is told by the query that fails.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}
