import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';

import { closeDatabase, database } from '../database/db';
import { applyMigrations } from '../migrations/apply-migrations';
import { startPglite, type TestDatabase } from '../testing/start-pglite';
import { useSettings } from '../testing/use-settings';
import { answerHealth } from './answer-health';
import { Life } from './life';

const contract = '99970101000000_contract_scratch';
const fine = { database: 'ok', redis: 'ok', migrations: 'ok' };
// Its own: migrations that are only pretended would be in the way of others.
let own: TestDatabase;
let server: Server;
let url = '';
let life: Life;

beforeAll(async () => {
  own = await startPglite();
  useSettings({ DATABASE_URL: own.url });
  await applyMigrations(own.url);
  server = createServer((request, response) => void answerHealth(request, response, life));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  url = `http://127.0.0.1:${port}/api/health/`;
});
afterAll(async () => {
  server.close();
  await closeDatabase();
  await own.stop();
});
beforeEach(() => {
  life = new Life();
});

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${url}${path}`, init);
  const text = await response.text();
  return { status: response.status, body: text === '' ? '' : z.unknown().parse(JSON.parse(text)) };
};
const outside = { headers: { 'x-forwarded-for': '203.0.113.9' } };

it('lives from the first moment to the last', async () => {
  expect(await ask('live')).toEqual({ status: 200, body: { status: 'live' } });
  life.drain();
  expect(await ask('live?x=1')).toEqual({ status: 200, body: { status: 'live' } });
});

it('says that it starts, and to insiders what it waits for', async () => {
  life.waitFor('Migrations are not applied yet: x.');
  const reasons = ['It is starting: Migrations are not applied yet: x.'];
  expect(await ask('startup')).toEqual({ status: 503, body: { status: 'starting', reasons } });
  expect(await ask('startup', outside)).toEqual({ status: 503, body: { status: 'starting' } });
  const body = { status: 'not_ready', ...fine };
  expect(await ask('ready')).toEqual({ status: 503, body: { ...body, reasons } });
  expect(await ask('ready', outside)).toEqual({ status: 503, body });
});

it('is ready when it serves and everything answers', async () => {
  life.serve();
  expect(await ask('startup')).toEqual({ status: 200, body: { status: 'started' } });
  expect(await ask('ready')).toEqual({ status: 200, body: { status: 'ready', ...fine } });
  expect(await ask('ready', { method: 'HEAD' })).toEqual({ status: 200, body: '' });
});

it('is ready while every other connection is busy, and disturbs none that is idle', async () => {
  life.serve();
  const { pool, livePool } = database();
  const busy = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  await livePool.query('SELECT 1');
  expect(await ask('ready')).toMatchObject({ status: 200 });
  expect(livePool.idleCount).toBe(1);
  for (const client of busy) client.release();
});

it('is not ready any more once it is told to end, without asking anybody', async () => {
  life.serve();
  life.drain();
  life.serve();
  expect(await ask('ready')).toEqual({
    status: 503,
    body: {
      status: 'not_ready',
      database: 'unknown',
      redis: 'unknown',
      migrations: 'unknown',
      reasons: ['It is about to end.'],
    },
  });
});

it('is not ready over a schema that has left it behind', async () => {
  life.serve();
  const { pool } = database();
  await pool.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
     VALUES (gen_random_uuid(), '', now(), $1)`,
    [contract],
  );
  const answer = await ask('ready');
  await pool.query('DELETE FROM _prisma_migrations WHERE migration_name = $1', [contract]);
  expect(answer).toMatchObject({
    status: 503,
    body: { database: 'ok', migrations: 'failed', reasons: [expect.stringContaining(contract)] },
  });
});

it('knows nothing else', async () => {
  expect(await ask('secrets')).toEqual({ status: 404, body: { status: 'not_found' } });
  expect(await ask('ready', { method: 'POST' })).toMatchObject({ status: 405 });
});
