import { runCommand } from './run-command';
import { tallyOf, type Tally } from './tally';

/** Runs every vitest project. A file that does not even load counts as one failed test. */
export async function runVitest(root: string): Promise<Tally> {
  const reporters = ['--reporter=default', '--reporter=./scripts/test/vitest-tally.ts'];
  return tallyOf((env) => runCommand(root, ['vitest', 'run', ...reporters], env));
}
