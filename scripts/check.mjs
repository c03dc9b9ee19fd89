/** `npm run check`: every judge of the code, two at a time; only the ones that object are quoted. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { register } from 'tsx/esm/api';

const root = join(import.meta.dirname, '..');
// The long ones first, so that neither of the two lanes waits at the end.
const checks = [
  // `npm test` runs them beside all the others, the long ones among them.
  ...(process.argv.includes('--without-tests')
    ? []
    : [['unit tests', 'vitest run --project unit --project fences']]),
  ['lint', 'oxlint'],
  ['types', 'tsc --noEmit'],
  ['purity', 'tsc -p lib/orca'],
  ['fences', 'npm run --silent fences'],
  ['dead code', 'knip'],
  ['format', 'oxfmt --check'],
];
const lanes = 2;

const env = {
  ...process.env,
  // The type-aware half of the linter is a short-lived Go program: it would spend half its time collecting garbage.
  GOGC: 'off',
  GOMEMLIMIT: '3GiB',
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};

/** @param {string} command @returns {Promise<{ code: number | null, output: string }>} */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, env, shell: true });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => resolve({ code, output }));
  });
}

const failures = [];

/** @param {string} name @param {string} command */
async function judge(name, command) {
  const startedMs = Date.now();
  const { code, output } = await run(command);
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(12)} ${seconds.padStart(5)} s`);
  if (code !== 0) failures.push({ name, output });
}

async function lane() {
  for (let check = checks.shift(); check; check = checks.shift()) {
    const [name, command] = check;
    await judge(name, command);
  }
}

register();
const { ensureClient } = await import('./launcher/ensure-client.ts');
await ensureClient(root);
// Linter and compiler both want to know the routes.
const routes = await run('next typegen');
if (routes.code !== 0) failures.push({ name: 'routes', output: routes.output });
await Promise.all(Array.from({ length: lanes }, lane));

for (const { name, output } of failures) console.log(`\n--- ${name} ---\n${output.trim()}`);
process.exit(failures.length === 0 ? 0 : 1);
