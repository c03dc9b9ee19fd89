import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { freePort } from './free-port';

export type ServerProcess = {
  readonly url: string;
  readonly pid: number;
  /** What it has written so far. */
  readonly output: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Resolves with its exit code when it is gone; null where a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** Starts `server.ts` for the live line alone with these settings, and waits for nothing. */
export async function startServerProcess(
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort();
  const started = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions', 'react-server', 'server.ts'],
    {
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        ROLE: 'realtime',
        AUTH_SECRET: 'kX3vQ9mT7bL2pR8wZ5nC1dF6hJ4sG0aY',
        APP_URL: `http://localhost:${port}`,
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'info',
        ...settings,
      },
      // As in a container: no terminal, and nobody who hears what a process tells its parent.
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return {
    url: `http://127.0.0.1:${port}`,
    pid: started.pid ?? 0,
    output: () => output,
    signal: (signal) => void started.kill(signal),
    ended: once(started, 'close').then(() => started.exitCode),
  };
}
