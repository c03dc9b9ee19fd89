import { defineConfig } from '@playwright/test';

import { chromiumCandidates } from '../../scripts/test/chromium-candidates';
import { chromiumOptions } from '../../scripts/test/chromium-options';
import { edgeUrl } from './settings';

/** The whole of docker-compose.yml, from the image to a restored backup: one after the other, in one stack. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.containers.test.ts',
  outputDir: '../../test-results/containers',

  globalSetup: './set-up.ts',
  globalTeardown: './tear-down.ts',
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 300_000,
  expect: { timeout: 45_000 },
  use: {
    baseURL: edgeUrl,
    viewport: { width: 1440, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: chromiumOptions(chromiumCandidates()[0]),
  },
  projects: [{ name: 'containers' }],
});
