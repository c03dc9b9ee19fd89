import { fork } from 'node:child_process';
import { once } from 'node:events';

import { freePort } from '@/lib/server/testing/free-port';

export type StartedProcess = {
  readonly url: string;
  readonly pid: number;
  readonly end: () => Promise<void>;
};

/** A server of one file beside this one, on a port of its own; ready when it says so. */
export async function startProcess(
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<StartedProcess> {
  const port = await freePort();
  const started = fork(new URL(file, import.meta.url), {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(port), ...env },
    execArgv: ['--import', 'tsx', '--conditions', 'react-server'],
  });
  const gone = once(started, 'exit');
  const isUp = await Promise.race([
    once(started, 'message').then(() => true),
    gone.then(() => false),
  ]);
  if (!isUp) throw new Error(`${file} ended before it listened.`);
  return {
    url: `ws://127.0.0.1:${port}`,
    pid: started.pid ?? 0,
    end: async () => {
      started.kill();
      await gone;
    },
  };
}
