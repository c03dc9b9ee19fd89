import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { memoryRedis } from './memory-redis';
import { RedisUnavailable } from './redis-unavailable';
import { watchedRedis } from './watched-redis';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('looks once a second, though an outage begins while it looks', async () => {
  const away = () => Promise.reject(new RedisUnavailable(new Error('away')));
  const ping = vi.fn<() => Promise<void>>(away);
  const redis = watchedRedis(
    () => ({ ...memoryRedis({ now: Date.now, keysMax: 10 }), ping, get: away }),
    { onAway: () => {}, onBack: () => {}, onTurn: () => {} },
  );
  await expect(redis.get('key')).rejects.toBeInstanceOf(RedisUnavailable);
  await vi.advanceTimersByTimeAsync(10_500);
  expect(ping).toHaveBeenCalledTimes(11);
  await redis.close();
});
