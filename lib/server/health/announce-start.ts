import 'server-only';
import packageJson from '@/package.json' with { type: 'json' };

import { logger } from '../logging/logger';
import { env } from '../settings/env';

/** Logs which version starts on what. */
export function announceStart(): void {
  const { nodeEnv, redis, role, deploymentId, demoMode } = env();
  const { version } = packageJson;
  logger().info({ version, deploymentId, nodeEnv, role, redis: redis.kind, demoMode }, 'starting');
}
