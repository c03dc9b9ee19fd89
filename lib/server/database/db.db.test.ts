import { expect, it } from 'vitest';

import { metrics } from '../metrics/metrics';
import { env } from '../settings/env';
import { database } from './db';

it('answers every connection with its own query’s rows, however many ask at once', async () => {
  const { pool } = database();
  // Long enough to arrive in pieces, so that other clients' messages come in between.
  const filling = 'x'.repeat(200_000);
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const { rows } = await pool.query(
        n % 2
          ? 'SELECT $1::int AS n, $2::text AS filling'
          : 'SELECT $1::int AS n, length($2) AS length',
        [n, filling],
      );
      const row: unknown = rows[0];
      return row;
    }),
  );
  expect(answers).toEqual(
    Array.from({ length: 200 }, (_, n) => (n % 2 ? { n, filling } : { n, length: 200_000 })),
  );
});

it('goes on with the right answers after a query that failed', async () => {
  const client = await database().pool.connect();
  await expect(client.query('SELECT nonsense WHERE $1 = 1', [1])).rejects.toThrow('nonsense');
  expect((await client.query('SELECT $1::int AS n', [41])).rows).toEqual([{ n: 41 }]);
  expect((await client.query('SELECT 42 AS n')).rows).toEqual([{ n: 42 }]);
  client.release();
});

it('opens as many connections as it may, one of them for probes', () => {
  const { pool, livePool, probePool } = database();
  expect(pool.options.max).toBeGreaterThan(0);
  expect(probePool.options.max).toBe(1);
  expect(pool.options.max + livePool.options.max + probePool.options.max).toBe(
    env().database.poolSize,
  );
});

it('tells what its connections do whenever it is asked', async () => {
  const { livePool } = database();
  const { max } = livePool.options;
  const busy = await Promise.all(Array.from({ length: max }, () => livePool.connect()));
  const waiting = livePool.query('SELECT 1');
  const text = await metrics().registry.metrics();
  expect(text).toContain(`orca_database_connections{pool="live",state="busy"} ${max}\n`);
  expect(text).toContain('orca_database_connections{pool="live",state="idle"} 0\n');
  expect(text).toContain('orca_database_connections{pool="live",state="waiting"} 1\n');
  for (const client of busy) client.release();
  await waiting;
  expect(await metrics().registry.metrics()).toContain(
    `orca_database_connections{pool="live",state="idle"} ${max}\n`,
  );
});
