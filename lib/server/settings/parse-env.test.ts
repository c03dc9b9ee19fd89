import { describe, expect, it } from 'vitest';

import { parseEnv } from './parse-env';

const enough = {
  DATABASE_URL: 'postgresql://orca@localhost:5432/orca',
  AUTH_SECRET: 'p9Xq2LmV8sRt4WzYb7NcKd1Gh5Jf0AeUoI3',
};

describe('settings', () => {
  it('need only a database and a secret', () => {
    expect(parseEnv(enough)).toEqual({
      ok: true,
      value: {
        nodeEnv: 'development',
        database: { url: enough.DATABASE_URL, replicaUrls: [], poolSize: 20, pooler: 'none' },
        redis: { kind: 'memory' },
        authSecret: enough.AUTH_SECRET,
        appUrl: 'http://localhost:3000',
        host: '127.0.0.1',
        port: 3000,
        trustedProxies: 0,
        logLevel: 'info',
        role: 'all',
        webConcurrency: 1,
        workerMemoryMaxMb: 0,
        metricsToken: undefined,
        deploymentId: undefined,
        sentry: undefined,
        demoMode: false,
      },
    });
  });

  it('name everything that is wrong at once, in themselves and beside each other', () => {
    const result = parseEnv({
      REDIS_CLUSTER_NODES: 'localhost',
      REDIS_URL: 'redis://host:port',
      PORT: 'http',
      APP_URL: 'ftp://x',
      DATABASE_POOL_SIZE: '1',
      DATABASE_POOLER: 'session',
      DATABASE_REPLICA_URLS: 'postgresql://a,b',
      WEB_CONCURRENCY: 'many',
      WORKER_MEMORY_MAX_MB: '-1',
      METRICS_TOKEN: 'short',
      DEPLOYMENT_ID: 'a b',
      SENTRY_DSN: 'here',
      SENTRY_TRACES_SAMPLE_RATE: '2',
      UPSTASH_REDIS_REST_TOKEN: 'AYNg',
    });
    expect(result.ok ? [] : result.error.toSorted()).toEqual([
      expect.stringMatching(/^APP_URL must be an address/),
      expect.stringMatching(/^AUTH_SECRET is missing/),
      expect.stringMatching(/^DATABASE_POOLER must be none or transaction/),
      expect.stringMatching(/^DATABASE_POOL_SIZE must be a whole number between 2 and 500/),
      expect.stringMatching(/^DATABASE_REPLICA_URLS must be a list/),
      expect.stringMatching(/^DATABASE_URL is missing/),
      expect.stringMatching(/^DEPLOYMENT_ID must be/),
      expect.stringMatching(/^METRICS_TOKEN must have/),
      expect.stringMatching(/^PORT must be a whole number/),
      expect.stringMatching(/^REDIS_CLUSTER_NODES must be a list/),
      expect.stringMatching(/^REDIS_URL and REDIS_CLUSTER_NODES each name a Redis/),
      expect.stringMatching(/^REDIS_URL must look like/),
      expect.stringMatching(/^SENTRY_DSN must be an address/),
      expect.stringMatching(/^SENTRY_TRACES_SAMPLE_RATE must be a number/),
      expect.stringMatching(/^UPSTASH_REDIS_REST_URL is missing beside/),
      expect.stringMatching(/^WEB_CONCURRENCY must be a whole number between 1 and 64/),
      expect.stringMatching(/^WORKER_MEMORY_MAX_MB must be a whole number/),
    ]);
  });

  it.each(['orca.example.org', 'foo', 'https://', '//x', 'https://[x'])(
    'name all the others beside the address %s, which is none',
    (APP_URL) => {
      const result = parseEnv({ APP_URL, PORT: 'http' });
      expect(result.ok ? [] : result.error.toSorted()).toEqual([
        expect.stringMatching(/^APP_URL must be an address such as https:/),
        expect.stringMatching(/^AUTH_SECRET is missing/),
        expect.stringMatching(/^DATABASE_URL is missing/),
        expect.stringMatching(/^PORT must be a whole number/),
      ]);
    },
  );

  it.each([
    'localhost',
    'postgresql://',
    'mysql://me@host/name',
    'postgresql://me@host:99999/name',
    'postgresql://me@host:0/name',
    'postgresql://me@host:port/name',
    'postgresql://me@[host/name',
    'postgresql://me@one,two/name',
    'postgresql://me@host/name?port=99999',
    'postgresql://me%ff@host/name',
  ])('refuse %s for the address of a database, which none would ever answer at', (address) => {
    expect(parseEnv({ ...enough, DATABASE_URL: address })).toMatchObject({
      error: ['DATABASE_URL must look like postgresql://user:password@host:5432/name'],
    });
    expect(parseEnv({ ...enough, DATABASE_REPLICA_URLS: address })).toMatchObject({
      error: [expect.stringMatching(/^DATABASE_REPLICA_URLS must be a list/)],
    });
  });

  it.each(['50%off', 'p%ss', 'pa%', 'per%20cent'])(
    'take the password %s as the driver does',
    (password) => {
      const DATABASE_URL = `postgresql://orca:${password}@localhost:5432/orca`;
      expect(parseEnv({ ...enough, DATABASE_URL }).ok).toBe(true);
    },
  );

  it('refuse a way of encryption that the driver does not know, and say which it knows', () => {
    const DATABASE_URL = 'postgresql://me@host/name?sslmode=bogus';
    expect(parseEnv({ ...enough, DATABASE_URL })).toMatchObject({
      error: [expect.stringMatching(/^DATABASE_URL .*sslmode.* disable, .*verify-full/)],
    });
  });

  it.each([
    'postgres://host/name',
    'postgresql://me:p%40ss@[::1]:5433/name?sslmode=verify-full',
    'postgresql://me@/name?host=/run/postgresql&port=5433',
    'postgresql:///name?host=/run/postgresql',
    'postgresql://me@%2Frun%2Fpostgresql/name',
  ])('take %s for the address of a database', (DATABASE_URL) => {
    expect(parseEnv({ ...enough, DATABASE_URL })).toMatchObject({
      value: { database: { url: DATABASE_URL } },
    });
  });

  it.each(['1', '255'])('refuse %s MB, less than a worker has at rest', (max) => {
    expect(parseEnv({ ...enough, WORKER_MEMORY_MAX_MB: max })).toMatchObject({
      error: ['WORKER_MEMORY_MAX_MB must be 0 or at least 256'],
    });
  });

  it('blame no setting for another that is wrong', () => {
    expect(parseEnv({ ...enough, ROLE: 'web', REDIS_URL: 'localhost' })).toMatchObject({
      error: [expect.stringMatching(/^REDIS_URL must look like/)],
    });
    const problems = new Map([['REDIS_URL', 'REDIS_URL_FILE names a file that is empty']]);
    expect(parseEnv({ ...enough, ROLE: 'web' }, problems)).toMatchObject({
      error: ['REDIS_URL_FILE names a file that is empty'],
    });
  });

  it('put a password that is given apart into the addresses that have none', () => {
    const result = parseEnv({
      ...enough,
      DATABASE_URL: 'postgresql://app_user@database:5432/ooux_orca?sslmode=require',
      DATABASE_PASSWORD: 'p@ss/w%rd:1',
      DATABASE_REPLICA_URLS: 'postgresql://app_user@one/x,postgresql://reader:own@two/x',
      REDIS_URL: 'redis://cache:6379/1',
      REDIS_PASSWORD: 'a b',
    });
    const password = encodeURIComponent('p@ss/w%rd:1');
    expect(result).toMatchObject({
      value: {
        database: {
          url: `postgresql://app_user:${password}@database:5432/ooux_orca?sslmode=require`,
          replicaUrls: [`postgresql://app_user:${password}@one/x`, 'postgresql://reader:own@two/x'],
        },
        redis: { kind: 'server', url: 'redis://:a%20b@cache:6379/1' },
      },
    });
  });

  it('put the password of a cluster into the address of every node', () => {
    const REDIS_CLUSTER_NODES = 'redis://a:7000,redis://user@b:7001';
    expect(parseEnv({ ...enough, REDIS_CLUSTER_NODES, REDIS_PASSWORD: 'x' })).toMatchObject({
      value: { redis: { nodes: ['redis://:x@a:7000', 'redis://user:x@b:7001'] } },
    });
  });

  it('take an empty variable as not set', () => {
    expect(parseEnv({ ...enough, REDIS_URL: '', PORT: '' }).ok).toBe(true);
  });

  it('keep only the origin of the public address', () => {
    const result = parseEnv({ ...enough, APP_URL: 'https://orca.example.org/' });
    expect(result).toMatchObject({ value: { appUrl: 'https://orca.example.org' } });
  });

  it.each([
    [{ REDIS_URL: 'rediss://cache:6379' }, { kind: 'server', url: 'rediss://cache:6379' }],
    [
      { REDIS_CLUSTER_NODES: 'redis://a:7000, redis://b:7001' },
      { kind: 'cluster', nodes: ['redis://a:7000', 'redis://b:7001'] },
    ],
    [
      { UPSTASH_REDIS_REST_URL: 'https://x.upstash.io/', UPSTASH_REDIS_REST_TOKEN: 'AYNg' },
      { kind: 'upstash', url: 'https://x.upstash.io', token: 'AYNg' },
    ],
  ])('take one Redis from %o', (variables, redis) => {
    expect(parseEnv({ ...enough, ...variables })).toMatchObject({ value: { redis } });
  });

  it.each(['web', 'realtime'])('refuse the role %s without a Redis to share', (ROLE) => {
    expect(parseEnv({ ...enough, ROLE })).toMatchObject({
      ok: false,
      error: [expect.stringMatching(/^ROLE is (web|realtime), which needs a Redis/)],
    });
    expect(parseEnv({ ...enough, ROLE, REDIS_URL: 'redis://cache:6379' })).toMatchObject({
      value: { role: ROLE },
    });
  });

  it('refuse several workers without a Redis to share', () => {
    expect(parseEnv({ ...enough, WEB_CONCURRENCY: '2' })).toMatchObject({
      error: [expect.stringMatching(/^WEB_CONCURRENCY is 2, which needs a Redis/)],
    });
    const shared = { WEB_CONCURRENCY: '2', REDIS_URL: 'redis://cache' };
    expect(parseEnv({ ...enough, ...shared })).toMatchObject({ value: { webConcurrency: 2 } });
  });

  it.each([
    [{ UPSTASH_REDIS_REST_URL: 'https://x.upstash.io' }, /^UPSTASH_REDIS_REST_TOKEN is missing/],
    [{ UPSTASH_REDIS_REST_TOKEN: 'AYNg' }, /^UPSTASH_REDIS_REST_URL is missing/],
    [{ REDIS_CLUSTER_NODES: 'a:7000,b:7001' }, /^REDIS_CLUSTER_NODES must be a list/],
    [
      { REDIS_URL: 'redis://a', REDIS_CLUSTER_NODES: 'redis://b' },
      /^REDIS_URL and REDIS_CLUSTER_NODES each name a Redis/,
    ],
  ])('refuse half a Redis, or two: %o', (variables, complaint) => {
    const result = parseEnv({ ...enough, ...variables });
    expect(result).toMatchObject({ ok: false, error: [expect.stringMatching(complaint)] });
  });
});
