import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * A real Postgres with an empty database in a temporary folder. Unless it is `durable`, as one is that people keep
 * their work in, it never waits for the disk.
 */
export async function startPostgres(
  programs: string,
  { durable = false }: { readonly durable?: boolean } = {},
): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-postgres-'));
  const owner = ownerOf(folder);
  execFileSync(
    join(programs, 'initdb'),
    ['-D', folder, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...owner, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(durable ? [] : forgetful),
  ];
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const start = async () => {
    const started = spawn(
      join(programs, 'postgres'),
      ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
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

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}

/** Postgres refuses to run as root, so root lends it the account that its package made. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const owner = { uid: idOf('-u'), gid: idOf('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
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
