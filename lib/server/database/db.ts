import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Pool } from 'pg';

import { PrismaClient } from '../generated/prisma/client';
import { fromRegistry } from '../process-registry';
import { type DatabaseSettings } from '../settings/database-settings';
import { env } from '../settings/env';
import { measurePools } from './measure-pools';
import { openPool } from './open-pool';
import { replicaLimits, Replicas } from './replicas';

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
  /** Standbys, for what may be read from them. */
  readonly replicas: Replicas;
};

const liveAnswerMs = 5_000;

/** The process's database. Connects on the first query. */
export function database(): Database {
  return fromRegistry('database', () => openDatabase(env().database));
}

/** Ends every connection, at the end of the process. */
export async function closeDatabase(): Promise<void> {
  const { pool, livePool, prisma, replicas } = database();
  await prisma.$disconnect();
  await Promise.all([pool.end(), livePool.end(), replicas.close()]);
}

function openDatabase({ url, replicaUrls, poolSize, pooler }: DatabaseSettings): Database {
  const liveSize = Math.ceil(poolSize / 2);
  const pool = openPool(url, { pooler, connectionsMax: poolSize - liveSize });
  const livePool = openPool(url, {
    pooler,
    connectionsMax: liveSize,
    answerWithinMs: liveAnswerMs,
  });
  const replicaPools = replicaUrls.map((replicaUrl) =>
    openPool(replicaUrl, { pooler, connectionsMax: poolSize, ...replicaLimits }),
  );
  const named = replicaPools.map((replica, at) => [`replica_${at + 1}`, replica] as const);
  measurePools(new Map([['general', pool], ['live', livePool], ...named]));
  return {
    pool,
    livePool,
    prisma: new PrismaClient({ adapter: new PrismaPg(pool) }),
    replicas: new Replicas(replicaPools),
  };
}
