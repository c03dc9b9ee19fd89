/** `npm run test:containers`: the whole of docker-compose.yml, with any Docker engine and Compose 1.29 or newer. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const engine = spawnSync('docker', ['info'], { stdio: 'ignore' });
if (engine.status === 0) {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config=deploy/containers/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    {
      cwd: join(import.meta.dirname, '..'),
      stdio: 'inherit',
      // The server's modules let themselves be imported under this condition only.
      env: { ...process.env, NODE_OPTIONS: '--conditions=react-server' },
    },
  );
  process.exitCode = status ?? 1;
} else {
  console.error('No Docker engine answers: start one, and see that `docker info` works.');
  process.exitCode = 1;
}
