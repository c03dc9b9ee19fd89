import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { withinMs } from '@/lib/server/testing/within-ms';
import { eventually } from '@/lib/shared/testing/eventually';

import { freePort } from '../testing/free-port';
import { hasRedisServer, startRedis } from '../testing/start-redis';
import { clusterRedis } from './cluster-redis';
import { ioredisRedis } from './ioredis-redis';
import { RedisUnavailable } from './redis-unavailable';
import { places, type Place } from './testing/redis-places';
import { upstashRedis } from './upstash-redis';

const withServer = hasRedisServer();

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
    const key = `test:${randomUUID()}`;
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
        upstashRedis({ url: `http://127.0.0.1:${port}`, token: 'of nobody', onAway: () => {} }),
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
