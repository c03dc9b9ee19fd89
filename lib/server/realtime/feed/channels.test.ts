import { setImmediate as oneTurn } from 'node:timers/promises';

import { expect, it } from 'vitest';

import { makeLogger } from '../../logging/make-logger';
import { fromRegistry } from '../../process-registry';
import { memoryRedis } from '../../redis/memory-redis';
import { type Redis } from '../../redis/redis';
import { Channels } from './channels';

// What fails here is logged, and a logger of the process needs settings.
fromRegistry('logger', () => makeLogger('silent'));

/** A Redis whose subscriptions wait until they are let go on. */
function slowRedis() {
  const redis = memoryRedis({ now: Date.now, keysMax: 10 });
  const waiting: (() => void)[] = [];
  const subscribe: Redis['subscribe'] = async (channel, listener) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return redis.subscribe(channel, listener);
  };
  const goOn = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { redis: { ...redis, subscribe }, waiting, goOn };
}

it('hears after a mend that fell into the moment of subscribing', async () => {
  const { redis, waiting, goOn } = slowRedis();
  const channels = new Channels(() => redis);
  const heard: string[] = [];
  const listening = channels.listen('channel', (message) => heard.push(message));
  const mending = channels.mend();
  expect(channels.isListening()).toBe(false);
  expect(waiting).toHaveLength(1);
  goOn();
  await Promise.all([listening, mending]);
  await redis.publish('channel', 'hello');
  await oneTurn();
  expect([channels.isListening(), heard]).toEqual([true, ['hello']]);
  const end = await listening;
  end();
  await redis.publish('channel', 'too late');
  await oneTurn();
  expect(heard).toEqual(['hello']);
});

it('hears nothing more once it was ended', async () => {
  const { redis, goOn } = slowRedis();
  const channels = new Channels(() => redis);
  const heard: string[] = [];
  const listening = channels.listen('channel', (message) => heard.push(message));
  goOn();
  (await listening)();
  await redis.publish('channel', 'hello');
  await oneTurn();
  expect(heard).toEqual([]);
});

it('tries again at the next mend where an attempt has failed', async () => {
  const redis = memoryRedis({ now: Date.now, keysMax: 10 });
  let isAway = true;
  const subscribe: Redis['subscribe'] = async (channel, listener) => {
    if (isAway) throw new Error('Redis is away');
    return redis.subscribe(channel, listener);
  };
  const channels = new Channels(() => ({ ...redis, subscribe }));
  const heard: string[] = [];
  await channels.listen('channel', (message) => heard.push(message));
  expect(channels.isListening()).toBe(false);
  isAway = false;
  await channels.mend();
  await redis.publish('channel', 'back');
  await oneTurn();
  expect([channels.isListening(), heard]).toEqual([true, ['back']]);
});
