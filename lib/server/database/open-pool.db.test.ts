import { afterAll, beforeAll, expect, it } from 'vitest';

import { withinMs } from '@/lib/server/testing/within-ms';

import { isOutage } from '../http/is-outage';
import { env } from '../settings/env';
import { startSilencer, type Silencer } from '../testing/start-silencer';
import { openPool } from './open-pool';

let database: Silencer;
beforeAll(async () => {
  database = await startSilencer(env().database.url);
});
afterAll(() => database.stop());

it('gives up on connections that a network forgot, on all of them at once', async () => {
  const pool = openPool(database.url, {
    connectionsMax: 10,
    pooler: 'none',
    answerWithinMs: 2_000,
  });
  await Promise.all(Array.from({ length: 3 }, () => pool.query('SELECT pg_sleep(0.05)')));
  expect(pool.idleCount).toBe(3);
  database.forget();
  const failure: unknown = await pool.query('SELECT 1').catch((error: unknown) => error);
  expect([isOutage(failure), String(failure)]).toEqual([true, 'Error: Query read timeout']);
  const askedAtMs = performance.now();
  const answers = await Promise.all([1, 2, 3].map((n) => pool.query('SELECT $1::int AS n', [n])));
  expect(answers).toMatchObject([1, 2, 3].map((n) => ({ rows: [{ n }] })));
  expect(performance.now() - askedAtMs).toBeLessThan(withinMs(2_000));
  await pool.end();
});
