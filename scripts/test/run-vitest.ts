import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { runCommand } from './run-command';
import { addTallies, nothing, oneFailed, type Tally } from './tally';

const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Runs every vitest project. A file that does not even load counts as one failed test. */
export async function runVitest(root: string): Promise<Tally> {
  const report = join(root, 'test-results/vitest.json');
  await mkdir(join(root, 'test-results'), { recursive: true });
  await rm(report, { force: true });
  const code = await runCommand(root, [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const tally = text === undefined ? nothing : tallyOf(text);
  // Something outside a test went wrong, like an error that nobody caught.
  return code !== 0 && tally.failed === 0 ? addTallies([tally, oneFailed]) : tally;
}

function tallyOf(text: string): Tally {
  const report = reportSchema.parse(JSON.parse(text));
  const notLoaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + notLoaded.length,
    skipped: report.numPendingTests,
  };
}
