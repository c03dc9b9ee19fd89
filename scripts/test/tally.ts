import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

/** How many tests of a kind did what, and what to look at: one paragraph for each that failed. */
const tallySchema = z.object({
  passed: z.int(),
  failed: z.int(),
  skipped: z.int(),
  problems: z.array(z.string()).readonly(),
});

export type Tally = Readonly<z.infer<typeof tallySchema>>;

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, problems: [] };
export const onePassed: Tally = { ...nothing, passed: 1 };

/** Something without tests of its own that went wrong. */
export function oneFailed(problem: string): Tally {
  return { ...nothing, failed: 1, problems: [problem] };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped, problems }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      problems: [...sum.problems, ...problems],
    }),
    nothing,
  );
}

/** The plain line that a run of tests ends with; what was skipped is said elsewhere. */
export function tallyLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

const fileSetting = 'TALLY_FILE';

/** What a reporter says at its end, in the process that runs the tests. */
export function leaveTally(tally: Tally): void {
  const file = process.env[fileSetting];
  if (file !== undefined) writeFileSync(file, JSON.stringify(tally));
}

/**
 * The tally that a reporter leaves while `run` goes on with the variables it is given. An exit code
 * that no test explains counts as one more failure.
 */
export async function tallyOf(
  run: (env: Readonly<Record<string, string>>) => Promise<number>,
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'orca-tally-'));
  try {
    const file = join(folder, 'tally.json');
    const code = await run({ [fileSetting]: file });
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const tally = text === undefined ? nothing : tallySchema.parse(JSON.parse(text));
    if (code === 0 || tally.failed > 0) return tally;
    return addTallies([tally, oneFailed(`It ended with exit code ${code}, and no test says why.`)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
