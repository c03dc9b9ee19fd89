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
  /** One connection for asking how the database is: a process that has much to do is not one that can't do it. */
  readonly probePool: Pool;
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
  const { pool, livePool, probePool, prisma, replicas } = database();
  await prisma.$disconnect();
  await Promise.all([pool.end(), livePool.end(), probePool.end(), replicas.close()]);
}

function openDatabase({ url, replicaUrls, poolSize, pooler }: DatabaseSettings): Database {
  const liveSize = Math.ceil(poolSize / 2);
  // Of the smallest size, two, the probe's is a third.
  const pool = openPool(url, { pooler, connectionsMax: Math.max(1, poolSize - liveSize - 1) });
  const probePool = openPool(url, { pooler, connectionsMax: 1 });
  const livePool = openPool(url, {
    pooler,
    connectionsMax: liveSize,
    answerWithinMs: liveAnswerMs,
  });
  const replicaPools = replicaUrls.map((replicaUrl) =>
    openPool(replicaUrl, { pooler, connectionsMax: poolSize, ...replicaLimits }),
  );
  const named = replicaPools.map((replica, at) => [`replica_${at + 1}`, replica] as const);
  measurePools(new Map([['general', pool], ['live', livePool], ['probe', probePool], ...named]));
  return {
    pool,
    livePool,
    probePool,
    prisma: new PrismaClient({ adapter: new PrismaPg(pool) }),
    replicas: new Replicas(replicaPools),
  };
}
