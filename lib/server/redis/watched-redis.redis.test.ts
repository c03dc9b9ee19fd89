import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '@/lib/shared/testing/eventually';

import { freePort } from '../testing/free-port';
import { hasRedisServer, startRedis, type TestRedis } from '../testing/start-redis';
import { startRedisProcess } from '../testing/start-redis-process';
import { startUpstash } from '../testing/start-upstash';
import { clusterRedis } from './cluster-redis';
import { ioredisRedis } from './ioredis-redis';
import { outageReason } from './outage-reason';
import { type Redis } from './redis';
import { RedisUnavailable } from './redis-unavailable';
import { upstashRedis } from './upstash-redis';
import { watchedRedis } from './watched-redis';

type Connect = (onAway: (error: Error) => void) => Redis;

const password = 'hunter2-and-more';

/** What is told of a Redis, in order. */
function watched(connect: Connect) {
  const told: string[] = [];
  const redis = watchedRedis(connect, {
    onAway: (reason) => told.push(`away: ${reason}`),
    onBack: () => told.push('back'),
    onTurn: (isUp) => told.push(isUp ? 'up' : 'down'),
    againMs: 200,
  });
  return { told, redis };
}

const single =
  (url: string): Connect =>
  (onAway) =>
    ioredisRedis({ url, onAway });
const cluster =
  (url: string): Connect =>
  (onAway) =>
    clusterRedis({ nodes: [url], onAway });

describe.runIf(hasRedisServer())('a watched Redis', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orca-redis-tls-'));
  let open: TestRedis;
  let locked: TestRedis;
  let tlsPort: number;
  let stopTls: () => Promise<void>;

  beforeAll(async () => {
    open = await startRedis(await freePort());
    locked = await startRedis(await freePort(), 'another password');
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const self = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost'];
    execFileSync('openssl', [...self, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
    tlsPort = await freePort();
    const files = ['--tls-cert-file', certificate, '--tls-key-file', key];
    const tls = ['--tls-port', `${tlsPort}`, ...files, '--tls-ca-cert-file', certificate];
    stopTls = (await startRedisProcess(0, [...tls, '--tls-auth-clients', 'no', '--save', ''])).stop;
  });
  afterAll(async () => {
    await Promise.all([open.stop(), locked.stop(), stopTls()]);
    rmSync(folder, { recursive: true });
  });

  const withPassword = (url: string) => url.replace('//', `//:${password}@`);

  it.each([
    { wrong: 'its port', url: () => 'redis://127.0.0.1:1', says: /nobody listens/ },
    { wrong: 'its host', url: () => 'redis://nowhere.invalid:6379', says: /host is not known/ },
    { wrong: 'its password', url: () => withPassword(locked.url), says: /refuses the user/ },
    { wrong: 'no password', url: () => locked.url, says: /asks for a password/ },
    { wrong: 'its certificate', url: () => `rediss://localhost:${tlsPort}`, says: /certificate/ },
    { wrong: 'no TLS', url: () => `redis://127.0.0.1:${tlsPort}`, says: /only TLS/ },
  ])('says in one line, and never the password, what is wrong with $wrong', async (given) => {
    for (const connect of [single, cluster]) {
      const { told, redis } = watched(connect(given.url()));
      await eventually(() => expect(told).toHaveLength(2));
      const failure: unknown = await redis.get('key').catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(RedisUnavailable);
      expect(outageReason(failure)).toMatch(given.says);
      expect(told).toEqual(['down', expect.stringMatching(given.says)]);
      expect(told.join()).not.toContain(password);
      await redis.close();
    }
  });

  it('says what is wrong with a cluster that is none, and with a token', async () => {
    const none = watched(cluster(open.url));
    await eventually(() => expect(none.told.at(1)).toMatch(/is no cluster/));
    const upstash = await startUpstash({
      redisUrl: open.url,
      port: await freePort(),
      token: 'one',
    });
    const refused = watched((onAway) =>
      upstashRedis({ url: upstash.url, token: password, onAway }),
    );
    await eventually(() => expect(refused.told.at(1)).toMatch(/TOKEN is refused/));
    expect(refused.told.join()).not.toContain(password);
    await Promise.all([none.redis.close(), refused.redis.close()]);
    await upstash.stop();
  });

  it('tells an outage once, however often it is asked, and once its end', async () => {
    const port = await freePort();
    let server = await startRedis(port);
    const { told, redis } = watched(single(server.url));
    await eventually(() => expect(told).toEqual(['up']));
    for (let outage = 0; outage < 2; outage += 1) {
      told.length = 0;
      await server.stop();
      for (let n = 0; n < 10; n += 1) {
        await redis.get('key').catch(() => {});
        await eventually(() => expect(told).toEqual(['down', expect.stringMatching(/^away/)]));
      }
      server = await startRedis(port);
      await eventually(() => expect(told.slice(2)).toEqual(['back', 'up']));
    }
    await redis.close();
    await server.stop();
  });
});
