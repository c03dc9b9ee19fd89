import { defineConfig } from '@playwright/test';

import { chromiumCandidates } from './scripts/test/chromium-candidates';
import { chromiumOptions } from './scripts/test/chromium-options';

const port = Number(process.env['E2E_PORT'] ?? 3155);
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/end-to-end',
  // Journeys share one server and machines have few cores; more workers only make each slower.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // Nothing is told by these but that something hangs: a shared machine may stall for long.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: chromiumOptions(chromiumCandidates()[0]),
  },
  projects: [{ name: 'desktop' }],
  webServer: {
    command: 'node --import tsx e2e/fixtures/serve.ts',
    url: `${baseURL}/api/health/ready`,
    env: { PORT: String(port) },
    timeout: 10 * 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
});
