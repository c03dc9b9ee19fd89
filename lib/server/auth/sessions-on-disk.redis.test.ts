import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { eventually } from '@/lib/shared/testing/eventually';

import { rateLimit } from '../http/rate-limit';
import { ioredisRedis } from '../redis/ioredis-redis';
import { freePort } from '../testing/free-port';
import { hasRedisServer } from '../testing/start-redis';
import { startRedisProcess } from '../testing/start-redis-process';
import { sessionStore } from './session-store';

it.runIf(hasRedisServer()).each(['stop', 'kill'] as const)(
  'outlive Redis, and so do limits, where it keeps an append-only file: %s',
  async (end) => {
    const folder = mkdtempSync(join(tmpdir(), 'orca-redis-aof-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const port = await freePort();
    const start = () =>
      startRedisProcess(port, ['--appendonly', 'yes', '--save', '', '--dir', folder]);
    const before = await start();
    const redis = ioredisRedis({ url: `redis://127.0.0.1:${port}`, onAway: () => {} });
    const sessions = sessionStore(redis, Date.now);
    const limit = rateLimit(redis, { name: 'test', max: 1, windowSeconds: 60 });
    const user = { id: randomUUID(), name: 'Ada', email: 'ada@example.org' };
    const [kept, revoked] = [await sessions.begin(user), await sessions.begin(user)];
    await sessions.revoke(revoked);
    expect(await limit.take('somebody')).toBe(0);

    await before[end]();
    const after = await start();
    await eventually(() => redis.ping());
    expect(await sessions.use(kept)).toEqual(user);
    expect(await sessions.use(revoked)).toBeUndefined();
    expect(await limit.take('somebody')).toBeGreaterThan(0);
    await sessions.revokeAll(user.id);
    expect(await sessions.use(kept)).toBeUndefined();
    await redis.close();
    await after.stop();
  },
);
