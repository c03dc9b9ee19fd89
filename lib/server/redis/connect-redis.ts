import 'server-only';
import { unreachable } from '@/lib/shared/assert';

import { logger } from '../logging/logger';
import { fromRegistry } from '../process-registry';
import { env } from '../settings/env';
import { clusterRedis } from './cluster-redis';
import { ioredisRedis } from './ioredis-redis';
import { memoryRedis } from './memory-redis';
import type { Redis } from './redis';
import { upstashRedis } from './upstash-redis';

declare module '../process-registry' {
  interface ProcessThings {
    redis: Redis;
  }
}

/** The Redis of this process: what the settings name, else its own memory. */
export function connectRedis(): Redis {
  return fromRegistry('redis', () => {
    const { redis } = env();
    switch (redis.kind) {
      case 'memory':
        return memoryRedis({ now: Date.now, keysMax: 100_000 });
      case 'server':
        return ioredisRedis({ url: redis.url, onAway });
      case 'cluster':
        return clusterRedis({ nodes: redis.nodes, onAway, onMessagesBy });
      case 'upstash':
        return upstashRedis({ url: redis.url, token: redis.token, onAway });
      default:
        return unreachable(redis);
    }
  });
}

function onAway(error: Error): void {
  logger().warn({ err: error }, 'redis is away');
}

function onMessagesBy(way: 'sharded' | 'broadcast'): void {
  logger().info({ way }, 'messages between processes go through a Redis cluster');
}
