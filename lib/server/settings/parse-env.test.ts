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
        databaseUrl: enough.DATABASE_URL,
        redis: { kind: 'memory' },
        authSecret: enough.AUTH_SECRET,
        appUrl: 'http://localhost:3000',
        host: '127.0.0.1',
        port: 3000,
        trustedProxies: 0,
        logLevel: 'info',
        role: 'all',
        demoMode: false,
      },
    });
  });

  it('name everything that is wrong at once', () => {
    const result = parseEnv({ REDIS_URL: 'localhost', PORT: 'http', APP_URL: 'ftp://x' });
    expect(result).toMatchObject({
      ok: false,
      error: [
        expect.stringMatching(/^DATABASE_URL is missing/),
        expect.stringMatching(/^REDIS_URL must look like/),
        expect.stringMatching(/^AUTH_SECRET is missing/),
        expect.stringMatching(/^APP_URL must be an address/),
        expect.stringMatching(/^PORT must be a whole number/),
      ],
    });
  });

  it.each([
    'short',
    'change-me-change-me-change-me-change-me',
    'your-secret-here-your-secret-here-your',
    'a'.repeat(40),
    'abcd'.repeat(10),
  ])('refuse the secret %s', (secret) => {
    expect(parseEnv({ ...enough, AUTH_SECRET: secret }).ok).toBe(false);
  });

  it('never repeat a value that is wrong', () => {
    const result = parseEnv({ ...enough, AUTH_SECRET: 'hunter2' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
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
