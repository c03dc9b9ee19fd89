import { expect, it } from 'vitest';

import { memoryRedis } from './memory-redis';

it('keeps sessions however many counters strangers cause', async () => {
  const redis = memoryRedis({ now: Date.now, keysMax: 10 });
  await redis.set('session', 'ada', { ttlSeconds: 60 });
  for (let n = 0; n < 100; n += 1) await redis.countInWindow(`limit:${n}`, 60, 1);
  expect(await redis.get('session')).toBe('ada');
  await redis.close();
});
