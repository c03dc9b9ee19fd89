// Runs before anything is known about the machine: no package, no syntax that an old Node lacks.
import { existsSync } from 'node:fs';
import { fileURLToPath, URL } from 'node:url';

import { nodeProblem } from './node-problem.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function problem() {
  const wrongNode = nodeProblem(process.versions.node);
  if (wrongNode !== undefined) return wrongNode;
  if (!existsSync(`${root}/node_modules/tsx/package.json`)) {
    return 'The packages are not installed. Run npm ci first.';
  }
  return undefined;
}

const refusal = problem();
if (refusal === undefined) {
  void import('tsx/esm/api')
    .then(({ register }) => register())
    .then(() => import('./launcher/launch.ts'))
    .then(({ launch }) => launch({ root, dev: process.argv.includes('--dev') }));
} else {
  console.error(refusal);
  process.exitCode = 1;
}
