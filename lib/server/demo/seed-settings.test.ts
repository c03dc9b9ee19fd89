import { expect, it } from 'vitest';

import { seedSettings } from '@/prisma/seed-settings';

const url = 'postgresql://orca@127.0.0.1:5432/orca';
const noFile = () => {
  throw new Error('no such file');
};

it('takes the address from a file, and the large project by argument or variable', () => {
  const given = { DATABASE_URL_FILE: '/run/secrets/url', DATABASE_PASSWORD: 'brass-lantern' };
  const settings = seedSettings(given, ['--large'], () => `${url}\n`);
  const databaseUrl = 'postgresql://orca:brass-lantern@127.0.0.1:5432/orca';
  expect(settings).toMatchObject({ ok: true, value: { databaseUrl, isLarge: true } });
  expect(seedSettings({ DATABASE_URL: url, SEED_LARGE: '1' }, [], noFile)).toMatchObject({
    value: { isLarge: true },
  });
  expect(seedSettings({ DATABASE_URL: url }, [], noFile)).toMatchObject({
    value: { isLarge: false },
  });
});

it.each([
  [{}, 'DATABASE_URL is missing: the address of a Postgres database'],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must look like/],
  [{ DATABASE_URL_FILE: '/nowhere' }, /^DATABASE_URL_FILE must name a file that can be read/],
  [{ DATABASE_URL: url, NODE_ENV: 'production' }, /^SEED_PASSWORD is missing: in production/],
  [{ DATABASE_URL: 'postgresql://orca@db.example.org/orca' }, /^SEED_PASSWORD is missing/],
  [{ DATABASE_URL: 'postgresql://orca@localhost/orca?host=10.0.0.9' }, /^SEED_PASSWORD is missing/],
  [{ DATABASE_URL: url, SEED_PASSWORD: 'short' }, /^SEED_PASSWORD must have at least/],
  [{ DATABASE_URL: url, SEED_PASSWORD: 'orca-demo-orca' }, /^SEED_PASSWORD is one of the/],
])('says in one line what is wrong with %o', (given, complaint) => {
  const settings = seedSettings(given, [], noFile);
  expect(settings.ok ? [] : settings.error).toEqual([expect.stringMatching(complaint)]);
});

it.each([
  { DATABASE_URL: 'postgresql://orca@localhost/orca' },
  { DATABASE_URL: 'postgresql://orca@[::1]:5432/orca' },
  { DATABASE_URL: 'postgresql:///orca?host=/run/postgresql' },
  { DATABASE_URL: 'postgresql://orca@database/orca', SEED_PASSWORD: 'ladders-are-7-high' },
])('asks for no password, or no other: %o', (given) => {
  expect(seedSettings(given, [], noFile)).toMatchObject({ ok: true });
});
