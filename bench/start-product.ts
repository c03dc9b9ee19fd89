import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '@/lib/server/testing/free-port';
import { productEnvironment } from '@/scripts/testing/product-environment';

export type Product = { readonly url: string; readonly stop: () => Promise<void> };

/** The production server as `npm start` runs it, on loopback, over a database that is there already. */
export async function startProduct(databaseUrl: string): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'orca-bench-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const launcher = spawn(process.execPath, ['scripts/start.mjs'], {
    env: productEnvironment({
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataFolder,
      AUTH_SECRET: 'only for measuring, on loopback, for as long as it runs',
      APP_URL: url,
      HOST: '127.0.0.1',
      PORT: String(port),
      DEMO_MODE: '1',
      LOG_LEVEL: 'silent',
    }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const isReady = async () =>
    fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (launcher.exitCode !== null) throw new Error(`The product ended: ${launcher.exitCode}.`);
    await sleep(200);
  }
  const stop = async () => {
    const gone = once(launcher, 'exit');
    launcher.kill('SIGTERM');
    await gone;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { url, stop };
}
