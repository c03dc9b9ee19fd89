import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';

import { until } from '@/lib/server/testing/until';
import { productEnvironment } from '@/scripts/testing/product-environment';

export type Role = {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

type RoleSettings = {
  /** The server of a production build. */
  readonly file: string;
  readonly role: 'web' | 'realtime';
  readonly port: number;
  readonly appUrl: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
};

// What Node takes for itself in a container with the product's limit of 512 MB.
const heap = '--max-old-space-size=256';

/** One process of the product as its container runs it, behind one proxy; it is ready when this resolves. */
export async function startRole(settings: RoleSettings): Promise<Role> {
  const { file, role, port, appUrl, databaseUrl, redisUrl } = settings;
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [heap, file], {
    cwd: dirname(file),
    env: productEnvironment({
      NODE_ENV: 'production',
      ROLE: role,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      AUTH_SECRET: 'only for measuring, on loopback, for as long as it runs',
      APP_URL: appUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      TRUSTED_PROXIES: '1',
      LOG_LEVEL: 'fatal',
    }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await until(`${role} is ready`, async () => {
    if (server.exitCode !== null) throw new Error(`The ${role} process ended: ${server.exitCode}.`);
    return fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  return {
    url,
    pid: server.pid ?? 0,
    stop: async () => {
      const gone = once(server, 'exit');
      if (server.exitCode === null && server.kill('SIGTERM')) await gone;
    },
  };
}
