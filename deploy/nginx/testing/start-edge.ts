import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { freePort } from '@/lib/server/testing/free-port';
import { until } from '@/lib/server/testing/until';

import { ask } from './ask';

export type Edge = {
  readonly port: number;
  readonly tlsPort: number;
  readonly pid: number;
  /** With `assets`, `acme`, `run` and `hosts` in it. */
  readonly folder: string;
  readonly accessLog: () => string;
  readonly errorLog: () => string;
  /** Says at which addresses a name is, from the next look on. */
  readonly resolveTo: (name: string, addresses: readonly string[]) => void;
  readonly stop: () => Promise<void>;
};

type EdgeSettings = {
  readonly web: string;
  readonly realtime?: string;
  /** What names resolve to at the start. */
  readonly hosts?: Readonly<Record<string, readonly string[]>>;
  /** The name that people know the site by. */
  readonly name?: string;
  readonly tls?: 'on' | 'self-signed';
  readonly variables?: Readonly<Record<string, string>>;
  /** Runs between its start and its answering. */
  readonly meanwhile?: (edge: Pick<Edge, 'errorLog' | 'resolveTo'>) => Promise<void>;
};

// Stands in for the name service of a container network.
const getent = `#!/bin/sh
[ -e "$EDGE_TEST_HOSTS/$2" ] && cat "$EDGE_TEST_HOSTS/$2" || echo "$2"
`;

/** The edge as its container runs it, with Debian's Nginx, on free ports of loopback and in a folder of its own. */
export async function startEdge(settings: EdgeSettings): Promise<Edge> {
  const { name = 'localhost', tls } = settings;
  const folder = mkdtempSync(join(tmpdir(), 'orca-edge-'));
  chmodSync(folder, 0o755);
  for (const part of ['assets', 'acme', 'hosts', 'bin']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'bin/getent'), getent, { mode: 0o755 });
  const resolveTo = (host: string, addresses: readonly string[]) => {
    writeFileSync(
      join(folder, 'hosts', host),
      addresses.map((address) => `${address} STREAM\n`).join(''),
    );
  };
  for (const [host, at] of Object.entries(settings.hosts ?? {})) resolveTo(host, at);
  const [port, tlsPort, statusPort] = [await freePort(), await freePort(), await freePort()];
  const log = (file: string) => openSync(join(folder, file), 'a');
  const outputs = [log('access.log'), log('error.log')];
  const edge = spawn('sh', [join(import.meta.dirname, '../edge.sh')], {
    env: {
      NODE_ENV: 'production',
      PATH: [join(folder, 'bin'), process.env['PATH'], '/usr/sbin'].join(delimiter),
      APP_URL: tls ? `https://${name}:${tlsPort}` : `http://${name}:${port}`,
      EDGE_TLS: tls ?? '',
      EDGE_HTTP_PORT: String(port),
      EDGE_HTTPS_PORT: String(tlsPort),
      EDGE_STATUS_PORT: String(statusPort),
      EDGE_WORKERS: '2',
      EDGE_WEB: settings.web,
      EDGE_REALTIME: settings.realtime ?? settings.web,
      EDGE_ASSETS: join(folder, 'assets'),
      EDGE_ACME: join(folder, 'acme'),
      EDGE_RUN: join(folder, 'run'),
      EDGE_CERTIFICATES: join(folder, 'certificates/live/orca'),
      EDGE_WATCH_SECONDS: '1',
      EDGE_TEST_HOSTS: join(folder, 'hosts'),
      ...settings.variables,
    },
    stdio: ['ignore', ...outputs],
  });
  for (const output of outputs) closeSync(output);
  const errorLog = () => readFileSync(join(folder, 'error.log'), 'utf8');
  const stop = async () => {
    const gone = once(edge, 'exit');
    if (edge.exitCode === null && edge.kill('SIGTERM')) await gone;
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  await settings.meanwhile?.({ errorLog, resolveTo });
  await until('the edge answers', async () => {
    if (edge.exitCode !== null) throw new Error(`The edge ended: ${edge.exitCode}\n${errorLog()}`);
    return ask(statusPort, '/').then(
      ({ status }) => status === 200,
      () => false,
    );
  });
  return {
    port,
    tlsPort,
    pid: edge.pid ?? 0,
    folder,
    accessLog: () => readFileSync(join(folder, 'access.log'), 'utf8'),
    errorLog,
    resolveTo,
    stop,
  };
}
