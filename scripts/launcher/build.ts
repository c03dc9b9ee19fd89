import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { hashBuildInputs } from './build-inputs';
import { markBuildFinished, markBuildStarted, readBuildState, serverOfBuild } from './build-state';
import { bundleServer } from './bundle-server';
import { runToEnd } from './children';
import { showStep } from './progress';
import { StartRefusal } from './start-refusal';

const why = {
  outdated: 'The sources have changed since the last build.',
  unfinished: 'The last build was stopped before its end, so it is made again.',
  none: 'There is no build yet; the first one takes a minute or two.',
} as const;

/** Makes the production build unless there is a current one. Throws a StartRefusal when it fails. */
export async function ensureBuild(root: string): Promise<void> {
  const inputs = await hashBuildInputs(root);
  const state = await readBuildState(root, inputs);
  if (state === 'current') return;
  console.log(why[state]);
  await markBuildStarted(root);
  await showStep('Building the application', () => buildPages(root));
  await showStep('Putting the server together', () => assemble(root));
  await markBuildFinished(root, inputs);
}

async function buildPages(root: string): Promise<void> {
  // What a stopped build left behind must not be taken for a part of this one.
  await rm(join(root, '.next/standalone'), { recursive: true, force: true });
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
  const copy = (from: string, to: string) =>
    cp(join(root, from), join(root, '.next/standalone', to), { recursive: true });
  await Promise.all([
    copy('.next/static', '.next/static'),
    copy('.next/required-server-files.json', '.next/required-server-files.json'),
    ...(existsSync(join(root, 'public')) ? [copy('public', 'public')] : []),
    bundleServer(root, serverOfBuild(root)),
  ]);
}
