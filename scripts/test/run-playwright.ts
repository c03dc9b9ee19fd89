import { runCommand } from './run-command';
import { tallyOf, type Tally } from './tally';

/** Runs tests with Playwright. */
export async function runPlaywright(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Tally> {
  const reporters = '--reporter=list,./scripts/test/playwright-tally.ts';
  return tallyOf((tallyEnv) =>
    runCommand(root, ['playwright', 'test', reporters, ...args], { ...env, ...tallyEnv }),
  );
}
