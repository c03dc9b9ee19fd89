import 'server-only';
import { checkDatabase } from '../database/check-database';
import { logger } from '../logging/logger';
import { connectRedis } from '../redis/connect-redis';

export type Readiness = { readonly database: PartState; readonly redis: PartState };

type PartState = 'ok' | 'failed';

/** Asks the backing services whether they answer. Why one does not is logged, not told. */
export async function checkReadiness(): Promise<Readiness> {
  const [database, redis] = await Promise.all([databaseState(), redisState()]);
  return { database, redis };
}

async function databaseState(): Promise<PartState> {
  const checked = await checkDatabase();
  if (!checked.ok) logger().warn({ reason: checked.error }, 'database is not ready');
  return checked.ok ? 'ok' : 'failed';
}

async function redisState(): Promise<PartState> {
  try {
    await connectRedis().ping();
    return 'ok';
  } catch (error) {
    logger().warn({ err: error }, 'redis is not ready');
    return 'failed';
  }
}
