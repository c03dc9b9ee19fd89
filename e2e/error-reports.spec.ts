import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { browserErrorSettingsSchema } from '@/lib/contracts/error-reports/browser-settings';
import { saying, sentErrors } from '@/lib/server/error-reports/testing/sent-errors';
import { startSentrySink } from '@/lib/server/error-reports/testing/start-sentry-sink';
import { freePort } from '@/lib/server/testing/free-port';

import { startProduct } from './fixtures/start-product';

test('a page reports its errors under its request, without what people wrote', async ({ page }) => {
  test.setTimeout(240_000);
  const dataFolder = await mkdtemp(join(tmpdir(), 'orca-reports-'));
  const sink = await startSentrySink();
  const settings = { SENTRY_DSN: sink.dsn, SENTRY_ENVIRONMENT: 'trial' };
  const product = await startProduct(await freePort(), dataFolder, settings);
  const answered = await page.goto(`${product.baseURL}/sign-in?callbackUrl=/share/q7Vt0mT3kX9pL2`);
  const told = await page.locator('html').getAttribute('data-error-reports');
  const { requestId } = browserErrorSettingsSchema.parse(JSON.parse(told ?? ''));
  expect(answered?.ok()).toBe(true);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('Ada <ada@example.org> broke the page with "my diary"');
    }, 0);
  });
  const said = 'broke the page with [text]';
  await expect.poll(() => sentErrors(sink.items).filter(saying(said))).toHaveLength(1);
  expect(sentErrors(sink.items).find(saying(said))).toMatchObject({
    environment: 'trial',
    tags: { request_id: requestId, role: 'browser' },
  });
  expect(sink.text()).not.toMatch(/example[.]org|my diary|q7Vt0mT3kX9pL2|Mozilla/);
  await product.interrupt();
  await sink.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

test('a page without an address for reports loads nothing that could send them', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('html').getAttribute('data-error-reports')).toBeNull();
  expect(await page.evaluate(() => '__SENTRY__' in globalThis)).toBe(false);
});
