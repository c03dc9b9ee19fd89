import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Pool } from 'pg';

import { PrismaClient } from '../generated/prisma/client';
import { fromRegistry } from '../process-registry';
import { env } from '../settings/env';
import { openPool } from './open-pool';

declare module '../process-registry' {
  interface ProcessThings {
    database: Database;
  }
}

export type Database = {
  /** Used by plain SQL and by Prisma alike. */
  readonly pool: Pool;
  /**
   * For what people wait for while they work together: models, commits, and who may do what. Nothing slow from elsewhere
   * stands in its way, and no answer is waited for longer than a few seconds, for others wait behind it.
   */
  readonly livePool: Pool;
  readonly prisma: PrismaClient;
};

const liveAnswerMs = 5_000;

/** The process's database. Connects on the first query. */
export function database(): Database {
  return fromRegistry('database', () => openDatabase(env().database.url));
}

/** Ends every connection, at the end of the process. */
export async function closeDatabase(): Promise<void> {
  const { pool, livePool, prisma } = database();
  await prisma.$disconnect();
  await Promise.all([pool.end(), livePool.end()]);
}

function openDatabase(connectionString: string): Database {
  const pool = openPool(connectionString);
  const livePool = openPool(connectionString, liveAnswerMs);
  return { pool, livePool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}
