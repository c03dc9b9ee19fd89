import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { eventually } from '@/lib/shared/testing/eventually';
import { withinMs } from '@/lib/shared/testing/within-ms';

import { sessionStore } from '../auth/session-store';
import { freePort } from '../testing/free-port';
import { hasRedisServer, startRedis } from '../testing/start-redis';
import { startRedisCluster } from '../testing/start-redis-cluster';
import { startUpstash } from '../testing/start-upstash';
import { clusterRedis } from './cluster-redis';
import { ioredisRedis } from './ioredis-redis';
import { memoryRedis } from './memory-redis';
import type { Redis } from './redis';
import { RedisUnavailable } from './redis-unavailable';
import { upstashRedis } from './upstash-redis';

type Driver = {
  readonly redis: Redis;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** A Redis of the test's own that can go away, and how to reach it. */
type Place = {
  readonly connect: (onAway: (error: Error) => void) => Redis;
  readonly leave: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

function memoryDriver(): Driver {
  let now = Date.now();
  const redis = memoryRedis({ now: () => now, keysMax: 1_000 });
  const wait = async (ms: number) => void (now += ms);
  return { redis, wait, stop: redis.close };
}

async function serverPlace(): Promise<Place> {
  const port = await freePort();
  let server = await startRedis(port);
  return {
    connect: (onAway) => ioredisRedis({ url: server.url, onAway }),
    leave: () => server.stop(),
    comeBack: async () => void (server = await startRedis(port)),
    remove: () => server.stop(),
  };
}

async function clusterPlace(sharded: boolean): Promise<Place> {
  const cluster = await startRedisCluster({ sharded });
  return {
    connect: (onAway) => clusterRedis({ nodes: cluster.nodes, onAway }),
    leave: cluster.stop,
    comeBack: cluster.startAgain,
    remove: cluster.remove,
  };
}

const restToken = 'token-of-upstash';

async function upstashPlace(): Promise<Place> {
  const [port, redisPort] = [await freePort(), await freePort()];
  let server = await startRedis(redisPort);
  const start = () => startUpstash({ redisUrl: server.url, port, token: restToken });
  let upstash = await start();
  const leave = async () => {
    await upstash.stop();
    await server.stop();
  };
  return {
    connect: (onAway) => upstashRedis({ url: upstash.url, token: restToken, onAway }),
    leave,
    comeBack: async () => {
      server = await startRedis(redisPort);
      upstash = await start();
    },
    remove: leave,
  };
}

const places = [
  { name: 'ioredis', place: serverPlace },
  { name: 'ioredis in a cluster', place: async () => clusterPlace(true) },
  { name: 'ioredis in a cluster of Redis 6', place: async () => clusterPlace(false) },
  { name: 'Upstash', place: upstashPlace },
];

async function driverAt(place: Place): Promise<Driver> {
  const redis = place.connect(() => {});
  const stop = async () => {
    await redis.close();
    await place.remove();
  };
  return { redis, wait: sleep, stop };
}

const aKey = () => `test:${randomUUID()}`;

const withServer = hasRedisServer();
if (!withServer)
  process.stdout.write('No redis-server on this machine: its drivers are not tested\n');

describe.each([
  { name: 'memory', start: async () => memoryDriver(), run: true },
  ...places.map(({ name, place }) => ({
    name,
    start: async () => driverAt(await place()),
    run: withServer,
  })),
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

    it.each([
      '42',
      '1e3',
      'true',
      'null',
      '"quoted"',
      '{"a":[1]}',
      '[]',
      'OK',
      '',
      '\uFEFF日本 🦭\r\n\0',
    ])('gives %j back as the text that it is', async (value) => {
      const [key, set] = [aKey(), aKey()];
      await redis.set(key, value, { ttlSeconds: 60 });
      expect(await redis.get(key)).toBe(value);
      await redis.addToSet(set, value, 60);
      expect(await redis.membersOfSet(set)).toEqual([value]);
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

    it('keeps a listener that listens twice until it has stopped twice', async () => {
      const channel = aKey();
      const heard: string[] = [];
      const listener = (message: string) => void heard.push(message);
      const stops = [
        await redis.subscribe(channel, listener),
        await redis.subscribe(channel, listener),
      ];
      await stops[0]?.();
      await stops[0]?.();
      await redis.publish(channel, 'still');
      await eventually(() => expect(heard).toEqual(['still']));
      await stops[1]?.();
    });

    it('brings messages to every listener of a channel, in order, until it stops listening', async () => {
      const channel = aKey();
      const first: string[] = [];
      const second: string[] = [];
      const stopFirst = await redis.subscribe(channel, (message) => first.push(message));
      const stopSecond = await redis.subscribe(channel, (message) => second.push(message));
      await redis.publish(aKey(), 'elsewhere');
      const messages = [
        '1',
        '{"name":"日本, 🦭"}',
        ...Array.from({ length: 50 }, (_, n) => `${n}`),
      ];
      for (const message of messages) await redis.publish(channel, message);
      await eventually(() => expect([first, second]).toEqual([messages, messages]));
      await stopFirst();
      await redis.publish(channel, 'last');
      await eventually(() => expect(second).toEqual([...messages, 'last']));
      expect(first).toEqual(messages);
      expect(redis.isListening()).toBe(true);
      await stopSecond();
    });

    it('keeps sessions: begun, used, revoked alone and all together', async () => {
      const sessions = sessionStore(redis, Date.now);
      const ada = { id: randomUUID(), name: 'Ada "日本"', email: 'ada@example.org' };
      const [laptop, phone, other] = [
        await sessions.begin(ada),
        await sessions.begin(ada),
        await sessions.begin({ ...ada, id: randomUUID() }),
      ];
      expect(await sessions.use(laptop)).toEqual(ada);
      await sessions.revoke(laptop);
      expect(await sessions.use(laptop)).toBeUndefined();
      expect(await sessions.use(phone)).toEqual(ada);
      await sessions.revokeAll(ada.id);
      expect(await sessions.use(phone)).toBeUndefined();
      expect(await sessions.use(other)).toMatchObject({ name: ada.name });
    });
  });
});

describe.runIf(withServer).each(places)('redis by $name while it is away', ({ place: begin }) => {
  let place: Place;
  beforeAll(async () => {
    place = await begin();
  });
  afterAll(() => place.remove());

  it('fails at once instead of waiting, and goes on and listens when it is back', async () => {
    const onAway = vi.fn<(error: Error) => void>();
    const redis = place.connect(onAway);
    const heard: string[] = [];
    await redis.subscribe('test:channel', (message) => heard.push(message));
    await eventually(() => expect(redis.isListening()).toBe(true));

    await place.leave();
    await eventually(() => expect(redis.isListening()).toBe(false));
    await eventually(() => expect(onAway).toHaveBeenCalled());
    const asked = Date.now();
    await expect(redis.get('test:key')).rejects.toBeInstanceOf(RedisUnavailable);
    await expect(redis.countInWindow('test:key', 60, 1)).rejects.toBeInstanceOf(RedisUnavailable);
    await expect(redis.publish('test:channel', 'lost')).rejects.toBeInstanceOf(RedisUnavailable);
    await expect(redis.subscribe('test:other', () => {})).rejects.toBeInstanceOf(RedisUnavailable);
    expect(Date.now() - asked).toBeLessThan(withinMs(1_000));
    expect(redis.isListening()).toBe(false);

    await place.comeBack();
    await eventually(() => redis.ping());
    await eventually(() => expect(redis.isListening()).toBe(true));
    await redis.publish('test:channel', 'back');
    await eventually(() => expect(heard).toEqual(['back']));
    await redis.close();
  });

  it('throws a refused command as it is: that is a mistake of ours', async () => {
    const redis = place.connect(() => {});
    const key = aKey();
    await redis.addToSet(key, 'member', 60);
    const failure: unknown = await redis.get(key).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: expect.stringMatching(/WRONGTYPE/) });
    expect(String(failure)).not.toContain(key);
    await redis.close();
  });
});

it.runIf(withServer)('a server that hangs is found out, and listened to again', async () => {
  const server = await startRedis(await freePort());
  const redis = ioredisRedis({ url: server.url, onAway: () => {} });
  const heard: string[] = [];
  await redis.subscribe('test:channel', (message) => heard.push(message));
  server.hang();
  const asked = Date.now();
  await expect(redis.ping()).rejects.toBeInstanceOf(RedisUnavailable);
  expect(Date.now() - asked).toBeLessThan(withinMs(3_000));
  await eventually(() => expect(redis.isListening()).toBe(false));
  server.goOn();
  await eventually(() => expect(redis.isListening()).toBe(true));
  await eventually(() => redis.publish('test:channel', 'back'));
  await eventually(() => expect(heard).toContain('back'));
  await redis.close();
  await server.stop();
});

describe('redis that was never there', () => {
  it.each([
    {
      name: 'ioredis',
      connect: (port: number) =>
        ioredisRedis({ url: `redis://127.0.0.1:${port}`, onAway: () => {} }),
    },
    {
      name: 'ioredis in a cluster',
      connect: (port: number) =>
        clusterRedis({ nodes: [`redis://127.0.0.1:${port}`], onAway: () => {} }),
    },
    {
      name: 'Upstash',
      connect: (port: number) =>
        upstashRedis({ url: `http://127.0.0.1:${port}`, token: restToken, onAway: () => {} }),
    },
  ])('is said to be away by $name', async ({ connect }) => {
    const redis = connect(await freePort());
    await expect(redis.ping()).rejects.toBeInstanceOf(RedisUnavailable);
    await expect(redis.subscribe('test:channel', () => {})).rejects.toBeInstanceOf(
      RedisUnavailable,
    );
    expect(redis.isListening()).toBe(false);
    await redis.close();
  });
});
