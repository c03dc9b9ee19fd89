import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { freePort } from '@/lib/server/testing/free-port';
import { until } from '@/lib/server/testing/until';

export type Pebble = {
  readonly directory: string;
  /** The certificate that Pebble itself is reached under. */
  readonly ownCertificate: string;
  /** The root that its certificates can be followed to, as PEM. */
  readonly root: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** Let's Encrypt's test server, in whose eyes every name leads to this machine; it looks for answers at a port of ours. */
export async function startPebble(httpPort: number): Promise<Pebble> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-pebble-'));
  const [acme, management, dns, dnsManagement] = await Promise.all(
    Array.from({ length: 4 }, freePort),
  );
  const ownCertificate = join(folder, 'own.pem');
  const key = join(folder, 'own.key');
  const pair = `-keyout ${key} -out ${ownCertificate} -nodes -newkey rsa:2048`;
  const names = '-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1';
  execFileSync('openssl', `req -x509 ${pair} ${names}`.split(' '), { stdio: 'ignore' });
  const config = join(folder, 'pebble.json');
  const pebble = {
    listenAddress: `127.0.0.1:${acme}`,
    managementListenAddress: `127.0.0.1:${management}`,
    certificate: ownCertificate,
    privateKey: key,
    httpPort,
    tlsPort: 1,
  };
  writeFileSync(config, JSON.stringify({ pebble }));
  const env = { NODE_ENV: 'test', PEBBLE_VA_NOSLEEP: '1', PEBBLE_WFE_NONCEREJECT: '0' } as const;
  const nameService = {
    '-dns01': `127.0.0.1:${dns}`,
    '-management': `127.0.0.1:${dnsManagement}`,
    '-http01': '',
    '-https01': '',
    '-tlsalpn01': '',
    '-defaultIPv6': '',
  };
  const started = [
    spawn('pebble-challtestsrv', Object.entries(nameService).flat(), { stdio: 'ignore' }),
    spawn('pebble', ['-config', config, '-dnsserver', `127.0.0.1:${dns}`], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    }),
  ];
  const read = async (url: string) =>
    new Promise<string>((resolve, reject) => {
      get(url, { rejectUnauthorized: false }, (response) => resolve(text(response))).once(
        'error',
        reject,
      );
    });
  const directory = `https://127.0.0.1:${acme}/dir`;
  await until('Pebble answers', async () =>
    read(directory).then(
      () => true,
      () => false,
    ),
  );
  return {
    directory,
    ownCertificate,
    root: async () => read(`https://127.0.0.1:${management}/roots/0`),
    stop: async () => {
      for (const one of started) {
        const gone = once(one, 'exit');
        if (one.exitCode === null && one.kill('SIGTERM')) await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
