/** `npm run test:containers`: the whole of docker-compose.yml, with any Docker engine and Compose 1.29 or newer. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const engine = spawnSync('docker', ['info'], { stdio: 'ignore' });
if (engine.status === 0) {
  const { status } = spawnSync(
    process.execPath,
    // The server's modules let themselves be imported under this condition only.
    [
      '--conditions=react-server',
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config=deploy/containers/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_OPTIONS: '--conditions=react-server' },
    },
  );
  process.exitCode = status ?? 1;
} else {
  console.error('No Docker engine answers: start one, and see that `docker info` works.');
  process.exitCode = 1;
}
