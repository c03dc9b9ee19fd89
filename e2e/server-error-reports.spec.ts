import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';
import { Client } from 'pg';

import { sentErrors } from '@/lib/server/error-reports/testing/sent-errors';
import { startSentrySink } from '@/lib/server/error-reports/testing/start-sentry-sink';
import { findPostgres } from '@/lib/server/testing/find-postgres';
import { freePort } from '@/lib/server/testing/free-port';
import { startPostgres } from '@/lib/server/testing/start-postgres';
import { hasRedisServer, startRedis } from '@/lib/server/testing/start-redis';

import { register } from './fixtures/register';
import { startProduct } from './fixtures/start-product';

const programs = findPostgres();
const ofPage = '5f2c1c0f4b8a4f0c8d1e2a3b4c5d6e7f';
const ofRoute = '6a3d2d1e5c9b5e1d9e2f3b4c5d6e7f80';

test.skip(programs === undefined || !hasRedisServer(), 'There is no Postgres or no Redis here.');

/** What a person's pages and routes fail by from now on: a fault of ours, and no outage. */
async function breakDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('ALTER TABLE membership RENAME TO elsewhere');
  await client.end();
}

test('a process for pages reports what a page and a route throw, and what it measures', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const dataFolder = await mkdtemp(join(tmpdir(), 'orca-reports-'));
  const sink = await startSentrySink();
  const postgres = await startPostgres(programs ?? '');
  const redis = await startRedis(await freePort());
  const product = await startProduct(await freePort(), dataFolder, {
    ROLE: 'web',
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    SENTRY_DSN: sink.dsn,
    SENTRY_ENVIRONMENT: 'trial',
    SENTRY_TRACES_SAMPLE_RATE: '1',
  });
  const context = await browser.newContext({ baseURL: product.baseURL });
  await register(context, 'Ada Lovelace');
  await breakDatabase(postgres.url);
  await context.request.get('/projects', { headers: { 'x-request-id': ofPage } });
  const refused = await context.request.get('/api/v1/projects', {
    headers: { 'x-request-id': ofRoute },
  });
  expect(refused.status()).toBe(500);

  const reported = (tags: Readonly<Record<string, unknown>>) =>
    expect.objectContaining({
      release: expect.stringMatching(/^\d+[.]\d+[.]\d+/),
      environment: 'trial',
      tags: expect.objectContaining({ role: 'web', method: 'GET', ...tags }),
    });
  const digest = expect.stringMatching(/^\d+$/);
  await expect
    .poll(() => sentErrors(sink.items))
    .toEqual(
      expect.arrayContaining([
        reported({ request_id: ofPage, log: 'page failed', path: '/projects', digest }),
        reported({ request_id: ofRoute, log: 'request failed', path: '/api/v1/projects' }),
      ]),
    );
  const spans = () => JSON.stringify(sink.items.filter(({ type }) => type === 'span'));
  await expect.poll(spans).toContain('GET /api/v1/projects');
  await expect.poll(spans).toContain('GET /projects');
  const [session = ''] = (await context.cookies()).flatMap(({ name, value }) =>
    name.includes('session') ? [value] : [],
  );
  expect(session).not.toBe('');
  expect(sink.text()).not.toContain(session);
  expect(sink.text()).not.toMatch(/example[.]org|Lovelace/);

  await context.close();
  await product.interrupt();
  await redis.stop();
  await postgres.stop();
  await sink.stop();
  await rm(dataFolder, { recursive: true, force: true });
});
