// `npm test`. Like `start.mjs`, it says what is missing before it needs it.
import { existsSync } from 'node:fs';
import { fileURLToPath, URL } from 'node:url';

import { nodeProblem } from './node-problem.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const problem =
  nodeProblem(process.versions.node) ??
  (existsSync(`${root}/node_modules/tsx/package.json`)
    ? undefined
    : 'The packages are not installed. Run npm ci first.');

if (problem === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
  const { runAllTests } = await import('./test/run-all-tests.ts');
  await runAllTests(root);
} else {
  console.error(problem);
  process.exitCode = 1;
}
