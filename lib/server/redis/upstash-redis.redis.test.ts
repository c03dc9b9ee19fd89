import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { withinMs } from '@/lib/server/testing/within-ms';
import { eventually } from '@/lib/shared/testing/eventually';

import { errorForLog } from '../logging/error-for-log';
import { freePort } from '../testing/free-port';
import { hasRedisServer, startRedis, type TestRedis } from '../testing/start-redis';
import { startSilencer } from '../testing/start-silencer';
import { startUpstash, type TestUpstash } from '../testing/start-upstash';
import { RedisUnavailable } from './redis-unavailable';
import { upstashRedis } from './upstash-redis';

const token = 'token-of-upstash';

describe.runIf(hasRedisServer())('redis by Upstash', () => {
  let server: TestRedis;
  let upstash: TestUpstash;
  beforeAll(async () => {
    server = await startRedis(await freePort());
    upstash = await startUpstash({ redisUrl: server.url, port: await freePort(), token });
  });
  afterAll(async () => {
    await upstash.stop();
    await server.stop();
  });

  it('says that its token is refused, and logs neither the token nor the command', async () => {
    const redis = upstashRedis({ url: upstash.url, token: 'hunter2', onAway: () => {} });
    const failure: unknown = await redis
      .set('key', 'a value to keep', { ttlSeconds: 60 })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RedisUnavailable);
    const logged = JSON.stringify(errorForLog(failure));
    expect(logged).toContain('UPSTASH_REDIS_REST_TOKEN is refused');
    expect(logged).not.toMatch(/hunter2|a value to keep/);
  });

  it('listens anew when the endpoint ends its stream, as such endpoints do', async () => {
    const redis = upstashRedis({ url: upstash.url, token, onAway: () => {} });
    const heard: string[] = [];
    await redis.subscribe('test:channel', (message) => heard.push(message));
    upstash.endStreams();
    await eventually(() => expect(redis.isListening()).toBe(false));
    await eventually(() => expect(redis.isListening()).toBe(true));
    await redis.publish('test:channel', 'after');
    await eventually(() => expect(heard).toEqual(['after']));
    await redis.close();
  });

  it('begins a silent stream anew without a word, for it may be open on this side alone', async () => {
    const silencer = await startSilencer(upstash.url);
    const onAway = vi.fn<(error: Error) => void>();
    const url = new URL(silencer.url).origin;
    const redis = upstashRedis({ url, token, onAway, silentMsMax: 300 });
    const sender = upstashRedis({ url: upstash.url, token, onAway });
    const heard: string[] = [];
    await redis.subscribe('test:silent', (message) => heard.push(message));
    silencer.forget();
    await eventually(() => expect(redis.isListening()).toBe(false));
    await eventually(() => expect(redis.isListening()).toBe(true));
    await sender.publish('test:silent', 'after');
    await eventually(() => expect(heard).toEqual(['after']));
    expect(onAway).not.toHaveBeenCalled();
    await Promise.all([redis.close(), sender.close()]);
    silencer.stop();
  });

  it.each([
    ['ERR max request size exceeded. Limit: 1048576 bytes, Actual: 1500000 bytes', false],
    ['ERR max requests limit exceeded. Limit: 500000, Usage: 500000', true],
  ])('takes %j for an outage: %s', async (reason, isOutage) => {
    const refusing = await startRefusing(await freePort(), reason);
    const redis = upstashRedis({ url: refusing.url, token, onAway: () => {} });
    const failure: unknown = await redis.get('key').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure instanceof RedisUnavailable).toBe(isOutage);
    await redis.close();
    refusing.stop();
  });

  it('gives up on an endpoint that accepts and never answers, after two seconds', async () => {
    const mute = await startMute(await freePort());
    const redis = upstashRedis({ url: mute.url, token, onAway: () => {} });
    const asked = Date.now();
    await Promise.all([
      expect(redis.ping()).rejects.toBeInstanceOf(RedisUnavailable),
      expect(redis.subscribe('channel', () => {})).rejects.toBeInstanceOf(RedisUnavailable),
    ]);
    expect(Date.now() - asked).toBeLessThan(withinMs(3_000));
    expect(redis.isListening()).toBe(false);
    await redis.close();
    mute.stop();
  });
});

async function startRefusing(port: number, error: string) {
  const server = createHttpServer((_, response) => {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error }));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function startMute(port: number) {
  const server = createServer((socket) => socket.unref());
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
