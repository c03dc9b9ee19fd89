import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { findPostgres } from '@/lib/server/testing/find-postgres';
import { freePort } from '@/lib/server/testing/free-port';
import { startPostgres } from '@/lib/server/testing/start-postgres';

import { interruptStart, startProduct } from './fixtures/start-product';

let dataFolder = '';

test.setTimeout(240_000);
test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'orca-launcher-'));
});
test.afterEach(() => rm(dataFolder, { recursive: true, force: true }));

test('Ctrl-C while the first start prepares its database spoils nothing', async ({ page }) => {
  const port = await freePort();
  // What is printed tells when a step begins; where in it the signal arrives is left to chance.
  const moments = [
    { words: 'Making the database', delayMs: 300 },
    ...[0, 700, 1400].map((delayMs) => ({ words: 'Preparing the database', delayMs })),
  ];
  for (const moment of moments) {
    const exitCode = await interruptStart(port, dataFolder, moment);
    expect(exitCode, JSON.stringify(moment)).toBe(0);
  }
  const product = await startProduct(port, dataFolder);
  await page.goto(`${product.baseURL}/sign-in`);
  await page.getByRole('button', { name: 'Continue as the demo facilitator' }).click();
  await expect(page.getByRole('link', { name: 'Tool library' })).toBeVisible();
  expect(await product.interrupt()).toBe(0);
});

test('a Postgres of one’s own is migrated, and its people register', async ({ page }) => {
  const programs = findPostgres();
  test.skip(programs === undefined, 'There is no Postgres on this machine.');
  const postgres = await startPostgres(programs ?? '');
  try {
    const product = await startProduct(await freePort(), dataFolder, {
      DATABASE_URL: postgres.url,
    });
    await page.goto(`${product.baseURL}/sign-in`);
    await expect(page.getByRole('button', { name: /demo/i })).toHaveCount(0);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Name').fill('Ada Reader');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await page.getByLabel('Password').fill('nine lively otters juggle');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Projects');
    expect(await product.interrupt()).toBe(0);
  } finally {
    await postgres.stop();
  }
});
