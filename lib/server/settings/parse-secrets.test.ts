import { describe, expect, it } from 'vitest';

import { parseEnv } from './parse-env';

const enough = {
  DATABASE_URL: 'postgresql://orca@localhost:5432/orca',
  AUTH_SECRET: 'p9Xq2LmV8sRt4WzYb7NcKd1Gh5Jf0AeUoI3',
};

describe('secrets', () => {
  it.each([
    'postgresql://me@/name?host=/run/postgresql',
    'postgresql:///name?host=/run/postgresql',
  ])('refuse %s, into which no password can be put', (DATABASE_URL) => {
    expect(parseEnv({ ...enough, DATABASE_URL, DATABASE_PASSWORD: 'x' })).toMatchObject({
      error: [expect.stringMatching(/^DATABASE_URL must look like .+ DATABASE_PASSWORD/)],
    });
    expect(
      parseEnv({ ...enough, DATABASE_REPLICA_URLS: 'postgresql:///x', DATABASE_PASSWORD: 'x' }),
    ).toMatchObject({ error: [expect.stringMatching(/^DATABASE_REPLICA_URLS must be a list/)] });
  });

  it.each([
    'https://host/1',
    'https://key@host',
    'https://key@host/',
    'https://key@host/project',
    'ftp://key@host/1',
  ])('refuse %s for an address of reports, which would report nothing', (SENTRY_DSN) => {
    expect(parseEnv({ ...enough, SENTRY_DSN })).toMatchObject({
      error: [expect.stringMatching(/^SENTRY_DSN must be an address such as https:.+number/)],
    });
  });

  it('refuse an address of reports with a secret that every browser would be told', () => {
    expect(parseEnv({ ...enough, SENTRY_DSN: 'https://key:hidden@host/1' })).toMatchObject({
      error: [expect.stringMatching(/^SENTRY_DSN has a secret in it/)],
    });
  });

  it.each(['https://key@o1.ingest.example.org/17', 'http://key@127.0.0.1:9000/sentry/1'])(
    'take %s for an address of reports',
    (dsn) => {
      expect(parseEnv({ ...enough, SENTRY_DSN: dsn })).toMatchObject({
        value: { sentry: { dsn } },
      });
    },
  );

  it('take no long secret for the usual word in it', () => {
    const DATABASE_PASSWORD = 'my-secret-redis-Xq2LmV8s';
    const NODE_ENV = 'production';
    expect(parseEnv({ ...enough, DATABASE_PASSWORD, NODE_ENV }).ok).toBe(true);
  });

  it.each([
    { DATABASE_PASSWORD: 'change-me' },
    { DATABASE_URL: 'postgresql://app:changeme@database/x' },
    { DATABASE_REPLICA_URLS: 'postgresql://app:fine@one/x,postgresql://app:placeholder@two/x' },
    { DATABASE_URL: 'postgresql://app:password@database/x' },
    { REDIS_URL: 'redis://:your-secret@cache' },
    { REDIS_URL: 'redis://:Redis@cache' },
    { REDIS_PASSWORD: 'secret' },
    { REDIS_CLUSTER_NODES: 'redis://:replace-me@cache' },
    { REDIS_PASSWORD: 'example-password' },
    { METRICS_TOKEN: 'change-me-to-something' },
    {
      UPSTASH_REDIS_REST_TOKEN: 'change-me',
      UPSTASH_REDIS_REST_URL: 'https://name.upstash.io',
    },
    { SENTRY_DSN: 'https://placeholder@o1.ingest.example.org/17' },
  ])('refuse a placeholder for a secret in production, and only there: %o', (variables) => {
    const [name = ''] = Object.keys(variables);
    expect(parseEnv({ ...enough, ...variables }).ok).toBe(true);
    expect(parseEnv({ ...enough, ...variables, NODE_ENV: 'production' })).toMatchObject({
      error: [`${name} is or contains a placeholder: put the real secret there`],
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
});
