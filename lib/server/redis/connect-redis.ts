import 'server-only';
import { unreachable } from '@/lib/shared/assert';

import { logger } from '../logging/logger';
import { metrics } from '../metrics/metrics';
import { fromRegistry } from '../process-registry';
import { env } from '../settings/env';
import { type RedisSettings } from '../settings/redis-settings';
import { clusterRedis } from './cluster-redis';
import { ioredisRedis } from './ioredis-redis';
import { memoryRedis } from './memory-redis';
import type { Redis } from './redis';
import { upstashRedis } from './upstash-redis';
import { watchedRedis } from './watched-redis';

declare module '../process-registry' {
  interface ProcessThings {
    redis: Redis;
  }
}

/** The Redis of this process: what the settings name, else its own memory. */
export function connectRedis(): Redis {
  return fromRegistry('redis', () => {
    const { redis } = env();
    const { redisUp } = metrics();
    if (redis.kind === 'memory') {
      redisUp.set(1);
      return memoryRedis({ now: Date.now, keysMax: 100_000 });
    }
    return watchedRedis((onAway) => open(redis, onAway), {
      onAway: (reason, err) => logger().warn({ reason, err }, 'redis is away'),
      onBack: (seconds) => logger().info({ seconds }, 'redis is back'),
      onTurn: (isUp) => redisUp.set(isUp ? 1 : 0),
    });
  });
}

function open(
  redis: Exclude<RedisSettings, { readonly kind: 'memory' }>,
  onAway: (error: Error) => void,
): Redis {
  switch (redis.kind) {
    case 'server':
      return ioredisRedis({ url: redis.url, onAway });
    case 'cluster':
      return clusterRedis({ nodes: redis.nodes, onAway, onMessagesBy });
    case 'upstash':
      return upstashRedis({ url: redis.url, token: redis.token, onAway });
    default:
      return unreachable(redis);
  }
}

function onMessagesBy(way: 'sharded' | 'broadcast'): void {
  logger().info({ way }, 'messages between processes go through a Redis cluster');
}
