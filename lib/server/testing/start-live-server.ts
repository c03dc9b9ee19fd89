import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { z } from 'zod';

import { freePort } from './free-port';

type LiveServerSettings = {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Where people believe to be: the same for all processes behind one name. */
  readonly appUrl: string;
  readonly port?: number;
  readonly nodeArgs?: readonly string[];
  /** Settings besides these, or in their place. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Takes what the process writes; else it is written where the test writes. */
  readonly onOutput?: (text: string) => void;
};

export type LiveServer = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Sends the signal and resolves when the process is gone. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
};

const messageSchema = z.object({ type: z.literal('listening') });

/** A server process of its own for the live line alone, without pages; it ends with the process that started it. */
export async function startLiveServer({
  databaseUrl,
  redisUrl,
  appUrl,
  port: wanted,
  nodeArgs = [],
  variables = {},
  onOutput,
}: LiveServerSettings): Promise<LiveServer> {
  const port = wanted ?? (await freePort());
  const output = onOutput ? 'pipe' : 'inherit';
  const started = spawn(
    process.execPath,
    [...nodeArgs, '--import', 'tsx', '--conditions', 'react-server', 'server.ts'],
    {
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        ROLE: 'realtime',
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        AUTH_SECRET: 'kX3vQ9mT7bL2pR8wZ5nC1dF6hJ4sG0aY',
        APP_URL: appUrl,
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: process.env['LIVE_LOG_LEVEL'] ?? 'fatal',
        ...variables,
      },
      stdio: ['ignore', output, output, 'ipc'],
    },
  );
  for (const stream of [started.stdout, started.stderr]) {
    stream?.on('data', (chunk: Buffer) => onOutput?.(chunk.toString()));
  }
  const message: unknown = await new Promise((resolve, reject) => {
    started.once('message', resolve);
    started.once('exit', (code) => reject(new Error(`The server process ended: ${code}.`)));
  });
  messageSchema.parse(message);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: started.pid ?? 0,
    end: async (signal) => {
      if (started.exitCode !== null || started.signalCode !== null) return;
      const gone = once(started, 'exit');
      started.kill(signal);
      await gone;
    },
  };
}
