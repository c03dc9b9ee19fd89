import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { freePort } from './free-port';
import { type TestDatabase } from './start-pglite';

export type TestPostgres = TestDatabase & {
  /** Ends it as a failing machine does, in the middle of whatever it is doing. */
  readonly crash: () => Promise<void>;
  /** Starts it again, over the same data and at the same address. */
  readonly startAgain: () => Promise<void>;
};

export type Account = { readonly uid?: number; readonly gid?: number };

type Running = { readonly settings: readonly string[]; readonly owner: Account };

/** Runs a Postgres over a data folder, which is removed with it. */
export async function runPostgres(
  programs: string,
  folder: string,
  { settings, owner }: Running,
): Promise<TestPostgres> {
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...settings,
  ];
  const start = async () => {
    const started = spawn(
      join(programs, 'postgres'),
      ['-D', folder, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])],
      { ...owner, stdio: 'ignore' },
    );
    await untilReady(url, started);
    return started;
  };
  let server = await start();
  return {
    url,
    crash: () => ended(server, 'SIGQUIT'),
    startAgain: async () => {
      server = await start();
    },
    stop: async () => {
      // Postgres's "fast" shutdown: it does not wait for clients to leave.
      if (server.exitCode === null) await ended(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Postgres and PgBouncer refuse to run as root, so root lends them the account that their package made. */
export function accountFor(folder: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = { uid: idOf('-u'), gid: idOf('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}

/** Waits until a server that was just started lets somebody in. */
export async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (left === 1 || server.exitCode !== null) throw error;
      await sleep(100);
    }
  }
}
