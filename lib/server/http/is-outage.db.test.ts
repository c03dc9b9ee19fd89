import { expect, it } from 'vitest';

import { database } from '../database/db';
import { isOutage } from './is-outage';

it.each([
  ['53100', true],
  ['53300', true],
  ['25006', true],
  ['22012', false],
  ['42501', false],
])('knows what Postgres said, also of Prisma: %s', async (sqlState, isOne) => {
  const raise = `DO $$ BEGIN RAISE 'no' USING ERRCODE = '${sqlState}'; END $$`;
  const { pool, prisma } = database();
  const failures = await Promise.all([
    pool.query(raise).catch((error: unknown) => error),
    prisma.$executeRawUnsafe(raise).catch((error: unknown) => error),
    prisma
      .$transaction(async (inside) => inside.$executeRawUnsafe(raise))
      .catch((error: unknown) => error),
  ]);
  expect(failures.map(isOutage)).toEqual([isOne, isOne, isOne]);
});
