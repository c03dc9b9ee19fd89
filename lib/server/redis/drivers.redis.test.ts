import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '@/lib/shared/testing/eventually';

import { sessionStore } from '../auth/session-store';
import { hasRedisServer } from '../testing/start-redis';
import { memoryRedis } from './memory-redis';
import { type Redis } from './redis';
import { places, type Place } from './testing/redis-places';

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

    it('writes what can be had again where there is room for it, and replaces it', async () => {
      const key = aKey();
      expect(await redis.setWhereRoom(key, 'one', 60)).toBe(true);
      expect(await redis.setWhereRoom(key, 'two', 1)).toBe(true);
      expect(await redis.get(key)).toBe('two');
      await driver.wait(1_100);
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
