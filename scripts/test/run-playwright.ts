import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

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

type PlaywrightRun = {
  /** Names the report in `test-results`. */
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** Runs tests with Playwright. A flaky test has failed. */
export async function runPlaywright(
  root: string,
  { name, args, env }: PlaywrightRun,
): Promise<Tally> {
  const report = join(root, `test-results/${name}.json`);
  await rm(report, { force: true });
  const code = await runCommand(root, ['playwright', 'test', '--reporter=list,json', ...args], {
    ...env,
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
