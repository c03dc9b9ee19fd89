import { Writable } from 'node:stream';

import { expect, it } from 'vitest';

import { ioredisRedis } from '../redis/ioredis-redis';
import { freePort } from '../testing/free-port';
import { hasRedisServer, startRedis } from '../testing/start-redis';
import { makeLogger } from './make-logger';

function recorder() {
  const lines: string[] = [];
  const stream = new Writable({
    write(line, _, done) {
      lines.push(String(line));
      done();
    },
  });
  return { lines, logger: makeLogger('info', stream) };
}

it.runIf(hasRedisServer())('keeps the password that Redis refused out of the log', async () => {
  const password = 'hunter2-and-more';
  const server = await startRedis(await freePort(), 'another password');
  const url = server.url.replace('//', `//:${password}@`);
  const { lines, logger } = recorder();
  const redis = ioredisRedis({ url, onAway: (err) => logger.warn({ err }, 'redis is away') });
  await redis.ping().catch((err: unknown) => logger.error({ err }, 'not ready'));
  await redis.close();
  await server.stop();
  expect(lines.join()).toMatch(/WRONGPASS/);
  expect(lines.join()).toMatch(/not ready/);
  expect(lines.join()).not.toContain(password);
});

it('keeps of an error what it is, where it was and what caused it', () => {
  const { lines, logger } = recorder();
  const cause = Object.assign(new TypeError('no such row'), { code: '23503', detail: 'Key (…)' });
  logger.error({ err: new Error('not saved', { cause }) });
  const text = lines.join();
  expect(JSON.parse(text)).toMatchObject({
    err: {
      type: 'Error',
      message: 'not saved',
      stack: expect.stringContaining('make-logger'),
      cause: { type: 'TypeError', message: 'no such row', code: '23503' },
    },
  });
  expect(text).not.toContain('Key');
});
