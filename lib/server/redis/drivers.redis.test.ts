import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { freePort } from '../testing/free-port';
import { hasRedisServer, startRedis, type TestRedis } from '../testing/start-redis';
import { ioredisRedis } from './ioredis-redis';
import { memoryRedis } from './memory-redis';
import type { Redis } from './redis';
import { RedisUnavailable } from './redis-unavailable';

type Driver = {
  readonly redis: Redis;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

function memoryDriver(): Driver {
  let now = Date.now();
  const redis = memoryRedis({ now: () => now, keysMax: 1_000 });
  const wait = async (ms: number) => void (now += ms);
  return { redis, wait, stop: redis.close };
}

async function serverDriver(): Promise<Driver> {
  const server = await startRedis(await freePort());
  const redis = ioredisRedis({ url: server.url, onAway: vi.fn<(error: Error) => void>() });
  const stop = async () => {
    await redis.close();
    await server.stop();
  };
  return { redis, wait: sleep, stop };
}

const aKey = () => `test:${randomUUID()}`;

const withServer = hasRedisServer();
if (!withServer)
  process.stdout.write('No redis-server on this machine: its driver is not tested\n');

describe.each([
  { name: 'memory', start: memoryDriver, run: true },
  { name: 'ioredis', start: serverDriver, run: withServer },
])('redis by $name', ({ start, run }) => {
  describe.runIf(run)('contract', () => {
    let driver: Driver;
    let redis: Redis;
    beforeAll(async () => {
      driver = await start();
      redis = driver.redis;
    });
    afterAll(() => driver.stop());

    it('answers a ping', async () => {
      await expect(redis.ping()).resolves.toBeUndefined();
    });

    it('keeps a text until it is deleted', async () => {
      const key = aKey();
      expect(await redis.get(key)).toBeUndefined();
      expect(await redis.set(key, 'ü "1"\n', { ttlSeconds: 60 })).toBe(true);
      expect(await redis.get(key)).toBe('ü "1"\n');
      await redis.delete(key);
      expect(await redis.get(key)).toBeUndefined();
    });

    it('forgets a text when its time is over, counted from the last write', async () => {
      const key = aKey();
      await redis.set(key, 'first', { ttlSeconds: 1 });
      await redis.set(key, 'second', { ttlSeconds: 3 });
      await driver.wait(1_200);
      expect(await redis.get(key)).toBe('second');
      await driver.wait(2_000);
      expect(await redis.get(key)).toBeUndefined();
    });

    it('writes only where something is, or only where nothing is', async () => {
      const key = aKey();
      expect(await redis.set(key, 'a', { ttlSeconds: 60, when: 'present' })).toBe(false);
      expect(await redis.get(key)).toBeUndefined();
      expect(await redis.set(key, 'b', { ttlSeconds: 60, when: 'absent' })).toBe(true);
      expect(await redis.set(key, 'c', { ttlSeconds: 60, when: 'absent' })).toBe(false);
      expect(await redis.set(key, 'd', { ttlSeconds: 60, when: 'present' })).toBe(true);
      expect(await redis.get(key)).toBe('d');
    });

    it('gives a lock to one of many', async () => {
      const key = aKey();
      const tries = ['a', 'b', 'c', 'd'].map((token) => redis.takeLock(key, token, 60));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    });

    it('lets only its holder give a lock back', async () => {
      const key = aKey();
      await redis.takeLock(key, 'mine', 60);
      expect(await redis.releaseLock(key, 'not mine')).toBe(false);
      expect(await redis.takeLock(key, 'other', 60)).toBe(false);
      expect(await redis.releaseLock(key, 'mine')).toBe(true);
      expect(await redis.takeLock(key, 'other', 60)).toBe(true);
    });

    it('lets a lock that ran out go to someone else, who keeps it', async () => {
      const key = aKey();
      await redis.takeLock(key, 'slow', 1);
      await driver.wait(1_200);
      expect(await redis.takeLock(key, 'next', 60)).toBe(true);
      expect(await redis.releaseLock(key, 'slow')).toBe(false);
    });

    it('counts within a window that the first count opens and no later one prolongs', async () => {
      const key = aKey();
      expect(await redis.countInWindow(key, 2, 1)).toEqual({ count: 1, secondsLeft: 2 });
      await driver.wait(1_200);
      expect(await redis.countInWindow(key, 2, 1)).toEqual({ count: 2, secondsLeft: 1 });
      await driver.wait(1_000);
      expect(await redis.countInWindow(key, 2, 1)).toEqual({ count: 1, secondsLeft: 2 });
    });

    it('takes a count back, never below nothing, and looks without counting', async () => {
      const key = aKey();
      expect(await redis.countInWindow(key, 60, -1)).toEqual({ count: 0, secondsLeft: 0 });
      await redis.countInWindow(key, 60, 1);
      expect(await redis.countInWindow(key, 60, 1)).toMatchObject({ count: 2 });
      expect(await redis.countInWindow(key, 60, -1)).toMatchObject({ count: 1 });
      expect(await redis.countInWindow(key, 60, 0)).toEqual({ count: 1, secondsLeft: 60 });
    });

    it('loses no count to others that count at the same moment', async () => {
      const key = aKey();
      await Promise.all(Array.from({ length: 50 }, () => redis.countInWindow(key, 60, 1)));
      expect(await redis.countInWindow(key, 60, 0)).toMatchObject({ count: 50 });
      await redis.delete(key);
      expect(await redis.countInWindow(key, 60, 0)).toMatchObject({ count: 0 });
    });

    it('keeps sets, each member once, until the time since the last addition is over', async () => {
      const key = aKey();
      await redis.addToSet(key, 'a', 1);
      await redis.addToSet(key, 'b', 3);
      await redis.addToSet(key, 'a', 3);
      await driver.wait(1_200);
      expect([...(await redis.membersOfSet(key))].toSorted()).toEqual(['a', 'b']);
      await redis.removeFromSet(key, 'a');
      await redis.removeFromSet(key, 'never there');
      expect(await redis.membersOfSet(key)).toEqual(['b']);
      await driver.wait(2_000);
      expect(await redis.membersOfSet(key)).toEqual([]);
    });

    it('brings messages to every listener of a channel, in order, until it stops listening', async () => {
      const channel = aKey();
      const first: string[] = [];
      const second: string[] = [];
      const stopFirst = await redis.subscribe(channel, (message) => first.push(message));
      const stopSecond = await redis.subscribe(channel, (message) => second.push(message));
      await redis.publish(aKey(), 'elsewhere');
      await redis.publish(channel, '1');
      await redis.publish(channel, '2');
      await vi.waitFor(() =>
        expect([first, second]).toEqual([
          ['1', '2'],
          ['1', '2'],
        ]),
      );
      await stopFirst();
      await redis.publish(channel, '3');
      await vi.waitFor(() => expect(second).toEqual(['1', '2', '3']));
      expect(first).toEqual(['1', '2']);
      await stopSecond();
    });
  });
});

describe.runIf(withServer)('redis by ioredis while the server is away', () => {
  let server: TestRedis | undefined;
  afterAll(() => server?.stop());

  it('fails at once instead of waiting, and goes on when the server is back', async () => {
    const port = await freePort();
    server = await startRedis(port);
    const onAway = vi.fn<(error: Error) => void>();
    const redis = ioredisRedis({ url: server.url, onAway });
    const heard: string[] = [];
    await redis.subscribe('test:channel', (message) => heard.push(message));

    await server.stop();
    await vi.waitFor(() => expect(onAway).toHaveBeenCalled());
    const asked = Date.now();
    await expect(redis.get('test:key')).rejects.toBeInstanceOf(RedisUnavailable);
    await expect(redis.countInWindow('test:key', 60, 1)).rejects.toBeInstanceOf(RedisUnavailable);
    await expect(redis.subscribe('test:other', () => {})).rejects.toBeInstanceOf(RedisUnavailable);
    expect(Date.now() - asked).toBeLessThan(500);

    server = await startRedis(port);
    await vi.waitFor(() => redis.ping(), 10_000);
    await vi.waitFor(async () => {
      await redis.publish('test:channel', 'back');
      expect(heard).toContain('back');
    }, 10_000);
    await redis.close();
  });

  it('says so too when there was never a server', async () => {
    const url = `redis://127.0.0.1:${await freePort()}`;
    const redis = ioredisRedis({ url, onAway: () => {} });
    await expect(redis.ping()).rejects.toBeInstanceOf(RedisUnavailable);
    await redis.close();
  });

  it('throws a refused command as it is: that is a mistake of ours', async () => {
    server ??= await startRedis(await freePort());
    const redis = ioredisRedis({ url: server.url, onAway: () => {} });
    await redis.addToSet('test:set', 'member', 60);
    await expect(redis.get('test:set')).rejects.toThrow(/WRONGTYPE/);
    await redis.close();
  });
});
