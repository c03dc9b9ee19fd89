import 'server-only';
import packageJson from '@/package.json' with { type: 'json' };

import { checkDatabase } from '../database/check-database';
import { logger } from '../logging/logger';
import { env } from '../settings/env';

/**
 * Logs which version starts on what. A database that does not answer is an error in the log and not
 * the end: it may come back, and `/api/health/ready` says so when it does.
 */
export async function announceStart(): Promise<void> {
  const { nodeEnv, redis, demoMode } = env();
  const { version } = packageJson;
  logger().info({ version, nodeEnv, redis: redis.kind, demoMode }, 'starting');
  const checked = await checkDatabase();
  if (!checked.ok) logger().error({ reason: checked.error }, 'database not usable');
}
