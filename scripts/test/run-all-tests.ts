import { ensureBuild } from '../launcher/build';
import { ensureClient } from '../launcher/ensure-client';
import { errorText } from '../launcher/error-text';
import { ensureChromium } from './ensure-chromium';
import { runCommand } from './run-command';
import { runContainers } from './run-containers';
import { runEndToEnd } from './run-end-to-end';
import { runVitest } from './run-vitest';
import { addTallies, nothing, oneFailed, onePassed, tallyLine, type Tally } from './tally';

const noBrowser =
  'No Chromium starts here and none could be installed: install one and name it with CHROMIUM_PATH=/path/to/chromium npm test.';

/** `npm test`: the judges, all vitest projects, the build, the browser. Ends with one plain line. */
export async function runAllTests(root: string): Promise<void> {
  const tallies: Tally[] = [];
  const stage = async (name: string, run: () => Promise<Tally>) => {
    console.log(`\n== ${name}`);
    const startMs = performance.now();
    const tally = await run().catch((error: unknown) => {
      console.error(errorText(error));
      return oneFailed(errorText(error));
    });
    const seconds = Math.round((performance.now() - startMs) / 1_000);
    console.log(`-- ${name}: ${tallyLine(tally)}, ${seconds} s`);
    tallies.push({ ...tally, problems: tally.problems.map((problem) => `${name}: ${problem}`) });
    return tally.failed === 0;
  };

  await stage('Database client', async () => {
    await ensureClient(root);
    return nothing;
  });
  await stage('Format, types, lint, fences, dead code', async () => {
    const code = await runCommand(root, [process.execPath, 'scripts/check.mjs', '--without-tests']);
    return code === 0
      ? onePassed
      : oneFailed('npm run check -- --without-tests says which of the judges and why.');
  });
  await stage('Unit, property, database and HTTP tests', () => runVitest(root));
  const isBuilt = await stage('Production build', async () => {
    await ensureBuild(root);
    return onePassed;
  });
  if (isBuilt) await stage('End-to-end tests in Chromium', () => inBrowser(root, runEndToEnd));
  // Minutes of building and starting, with an engine that not every machine has: only where it is asked for.
  if (process.env['WITH_CONTAINERS'] === '1') {
    await stage('The whole stack in containers', () => inBrowser(root, runContainers));
  }

  const all = addTallies(tallies);
  // Once more at the end: a log is long, and often only its last page is kept.
  if (all.problems.length > 0) console.log(`\n== What failed\n\n${all.problems.join('\n\n')}`);
  if (all.skipped > 0) console.log(`\n${all.skipped} skipped`);
  console.log(`\n${tallyLine(all)}`);
  process.exit(all.failed === 0 ? 0 : 1);
}

async function inBrowser(
  root: string,
  run: (root: string, chromiumPath: string) => Promise<Tally>,
): Promise<Tally> {
  const chromium = await ensureChromium(root);
  if (chromium !== undefined) return run(root, chromium);
  console.error(noBrowser);
  return oneFailed(noBrowser);
}
