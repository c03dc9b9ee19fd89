import 'server-only';
import { env } from '../env';
import { logger } from '../logger';
import { fromRegistry } from '../process-registry';
import { ioredisRedis } from './ioredis-redis';
import { memoryRedis } from './memory-redis';
import type { Redis } from './redis';

declare module '../process-registry' {
  interface ProcessThings {
    redis: Redis;
  }
}

/** The Redis of this process: a server where `REDIS_URL` names one, else its own memory. */
export function connectRedis(): Redis {
  return fromRegistry('redis', () => {
    const { redisUrl } = env();
    if (redisUrl === undefined) return memoryRedis({ now: Date.now, keysMax: 100_000 });
    return ioredisRedis({
      url: redisUrl,
      onAway: (error) => logger().warn({ err: error }, 'redis is away'),
    });
  });
}
