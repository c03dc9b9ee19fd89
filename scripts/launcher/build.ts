import { existsSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { hashBuildInputs } from './build-inputs';
import { buildOf, finishBuild, readBuildState, serverOfBuild, workshopOf } from './build-state';
import { bundleServer } from './bundle-server';
import { runToEnd } from './children';
import { showStep } from './progress';
import { StartRefusal } from './start-refusal';

const why = {
  outdated: 'The sources have changed since the last build.',
  unfinished: 'The last build was stopped before its end, so it is made again.',
  none: 'There is no build yet; the first one takes a minute or two.',
} as const;

/**
 * Makes the production build unless there is a current one, and gives the file that its server starts with.
 * Throws a StartRefusal when it fails.
 */
export async function ensureBuild(root: string): Promise<string> {
  const inputs = await hashBuildInputs(root);
  const state = readBuildState(root, inputs);
  if (state !== 'current') {
    console.log(why[state]);
    await showStep('Building the application', () => buildPages(root));
    await showStep('Putting the server together', () => assemble(root));
    await finishBuild(root, inputs);
  }
  return serverOfBuild(buildOf(root, inputs));
}

async function buildPages(root: string): Promise<void> {
  const { code, output } = await runToEnd({
    file: process.execPath,
    args: [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code === 0) return;
  throw new StartRefusal(
    `${output}\nThe build failed, so nothing was started; the reason is above.`,
  );
}

async function assemble(root: string): Promise<void> {
  const workshop = workshopOf(root);
  const copy = (from: string, to: string) =>
    cp(join(root, from), join(workshop, to), { recursive: true });
  await Promise.all([
    // Maps of the sources are for whoever watches over errors, and are nobody else's if they are still there.
    cp(join(root, '.next/static'), join(workshop, '.next/static'), {
      recursive: true,
      filter: (path) => !path.endsWith('.map'),
    }),
    copy('.next/required-server-files.json', '.next/required-server-files.json'),
    ...(existsSync(join(root, 'public')) ? [copy('public', 'public')] : []),
    bundleServer(root, serverOfBuild(workshop)),
    removeSecrets(workshop),
  ]);
}

/** Next copies `.env` beside the server, which gets its settings from the launcher and must not keep them. */
async function removeSecrets(workshop: string): Promise<void> {
  const names = await readdir(workshop);
  const secrets = names.filter((name) => name.startsWith('.env'));
  await Promise.all(secrets.map((name) => rm(join(workshop, name))));
}
