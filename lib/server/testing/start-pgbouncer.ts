import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from './free-port';
import { accountFor, untilReady } from './run-postgres';
import { type TestDatabase } from './start-pglite';

/** Debian's PgBouncer, which lends so many connections to a Postgres for one transaction each. */
export async function startPgbouncer(target: string, connections: number): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-pgbouncer-'));
  const { hostname, port: targetPort } = new URL(target);
  const port = await freePort();
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(
    settings,
    `[databases]
postgres = host=${hostname} port=${targetPort} user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 200
`,
  );
  const server = spawn('pgbouncer', ['--quiet', settings], {
    ...accountFor(folder),
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url, server);
  return {
    url,
    stop: async () => {
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
