// `npm test`. Like `start.mjs`, it says what is missing before it needs it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

if (existsSync(join(root, 'node_modules/tsx'))) {
  const { register } = await import('tsx/esm/api');
  register();
  const { runAllTests } = await import('./test/run-all-tests.ts');
  await runAllTests(root);
} else {
  console.error('The packages are not installed. Run npm ci first.');
  process.exitCode = 1;
}
