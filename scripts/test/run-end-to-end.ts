import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { freePort } from '@/lib/server/testing/free-port';

import { runCommand } from './run-command';
import { addTallies, nothing, oneFailed, type Tally } from './tally';

const reportSchema = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

/** Runs the tests in a real browser against the production build. A flaky test has failed. */
export async function runEndToEnd(root: string, chromiumPath: string): Promise<Tally> {
  const report = join(root, 'test-results/playwright.json');
  await rm(report, { force: true });
  const code = await runCommand(root, ['playwright', 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: chromiumPath,
    E2E_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const tally = text === undefined ? nothing : tallyOf(text);
  return code !== 0 && tally.failed === 0 ? addTallies([tally, oneFailed]) : tally;
}

function tallyOf(text: string): Tally {
  const { stats } = reportSchema.parse(JSON.parse(text));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}
