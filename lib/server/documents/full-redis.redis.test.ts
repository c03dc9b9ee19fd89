import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { Redis as Client } from 'ioredis';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { documentOf } from '@/lib/orca/model/document';
import { anObject } from '@/lib/orca/testing/builders';

import { sessionStore } from '../auth/session-store';
import { rateLimit } from '../http/rate-limit';
import { ioredisRedis } from '../redis/ioredis-redis';
import { freePort } from '../testing/free-port';
import { hasRedisServer } from '../testing/start-redis';
import { startRedisProcess } from '../testing/start-redis-process';
import { useSettings } from '../testing/use-settings';
import { DocumentCopies } from './document-copies';
import { type Snapshot } from './document-store';
import { jsonLengthOf } from './json-length';

// Nobody asks it; what is logged depends on the settings.
beforeAll(() => useSettings({ DATABASE_URL: 'postgresql://nobody@localhost/asks' }));

/** A model that no compression makes much smaller than 100 kB. */
const records = Array.from({ length: 100 }, () =>
  anObject({ name: randomUUID(), definition: randomBytes(700).toString('base64') }),
);

const aSnapshot = (projectId: string = randomUUID(), version = 1): Snapshot => ({
  projectId,
  version,
  batchId: randomUUID(),
  document: documentOf(records),
  jsonLength: jsonLengthOf(records),
});

/** What becomes of keys where there is no room, as the product's own Redis is told. */
function policyOfCompose(): string {
  const [, policy = ''] =
    /^maxmemory-policy (\S+)$/m.exec(readFileSync('deploy/compose/redis.sh', 'utf8')) ?? [];
  return policy;
}

const memoryBytes = 16 * 1024 * 1024;

/** A Redis with room for some hundred copies, and the numbers that it tells of itself. */
async function aSmallRedis() {
  const port = await freePort();
  const memory = ['--maxmemory', String(memoryBytes), '--maxmemory-policy', policyOfCompose()];
  const server = await startRedisProcess(port, ['--save', '', ...memory]);
  const url = `redis://127.0.0.1:${port}`;
  const redis = ioredisRedis({ url, onAway: () => {} });
  const client = new Client(url);
  onTestFinished(async () => {
    client.disconnect();
    await redis.close();
    await server.stop();
  });
  const numberOf = async (section: string, name: string) =>
    Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(await client.info(section))?.[1]);
  return { redis, client, numberOf };
}

describe.runIf(hasRedisServer())('more copies of models than Redis has room for', () => {
  it('sign nobody out, forget no limit, and renew those that are there', async () => {
    const { redis, numberOf } = await aSmallRedis();
    const sessions = sessionStore(redis, Date.now);
    const limit = rateLimit(redis, { name: 'test', max: 1, windowSeconds: 60 * 60 });
    const people = Array.from({ length: 200 }, () => randomUUID());
    const tokens: string[] = [];
    for (const id of people) {
      tokens.push(await sessions.begin({ id, name: 'Ada', email: 'ada@example.org' }));
      expect(await limit.take(id)).toBe(0);
    }

    const copies = new DocumentCopies(() => redis);
    const first = aSnapshot();
    await copies.keep(first);
    for (let left = 250; left > 0; left -= 1) await copies.keep(aSnapshot());
    const last = aSnapshot();
    await copies.keep(last);
    await copies.keep(aSnapshot(first.projectId, 2));

    expect(await copies.read(first.projectId)).toMatchObject({ version: 2 });
    expect(await copies.read(last.projectId)).toBeUndefined();
    expect(await numberOf('stats', 'evicted_keys')).toBe(0);
    expect(await Promise.all(tokens.map((token) => sessions.isAlive(token)))).not.toContain(false);
    expect(await Promise.all(people.map((id) => limit.look(id)))).not.toContain(0);
    for (const id of people) await sessions.revokeAll(id);
    expect(await Promise.all(tokens.map((token) => sessions.isAlive(token)))).not.toContain(true);
  });

  it('are not renewed either where what can’t be had again needs the room', async () => {
    const { redis, client, numberOf } = await aSmallRedis();
    const copies = new DocumentCopies(() => redis);
    const first = aSnapshot();
    await copies.keep(first);
    // Up to nine tenths, which Redis reckons with its own overhead.
    for (let at = 0; (await numberOf('memory', 'used_memory')) < 0.9 * memoryBytes; at += 1)
      await client.set(`session:${at}`, randomBytes(50_000), 'EX', 60);
    await copies.keep(aSnapshot(first.projectId, 2));
    expect(await copies.read(first.projectId)).toMatchObject({ version: 1 });
    expect(await numberOf('stats', 'evicted_keys')).toBe(0);
  });
});
