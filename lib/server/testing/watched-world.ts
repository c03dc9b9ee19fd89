import { Pool } from 'pg';

import { applyMigrations } from '../migrations/apply-migrations';
import { findPostgres } from './find-postgres';
import { freePort } from './free-port';
import { aLiveProject, type LiveProject } from './live-project';
import { startLiveServer, type LiveServer } from './start-live-server';
import { startPostgres } from './start-postgres';
import { startRedis } from './start-redis';

/** A real server process, over a Postgres and a Redis of its own, whose log is kept. */
export type WatchedWorld = {
  readonly server: LiveServer;
  readonly pool: Pool;
  /** Everything that the process has written until now. */
  readonly log: () => string;
  readonly project: (contributors: number) => Promise<LiveProject>;
  readonly close: () => Promise<void>;
};

/** Starts it with these settings besides the usual ones; `port`: where a test needs to know it before. */
export async function startWatchedWorld(
  variables: Readonly<Record<string, string>>,
  port?: number,
): Promise<WatchedWorld> {
  const postgres = await startPostgres(findPostgres() ?? '');
  await applyMigrations(postgres.url);
  const redis = await startRedis(await freePort());
  const pool = new Pool({ connectionString: postgres.url, max: 2 });
  // Its connections are ended with Postgres.
  pool.on('error', () => undefined);
  const at = port ?? (await freePort());
  const appUrl = `http://127.0.0.1:${at}`;
  let log = '';
  const server = await startLiveServer({
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    appUrl,
    port: at,
    variables,
    onOutput: (text) => {
      log += text;
    },
  });
  return {
    server,
    pool,
    log: () => log,
    project: async (contributors) =>
      aLiveProject({ pool, redisUrl: redis.url, appUrl }, contributors),
    close: async () => {
      await server.end('SIGTERM');
      await pool.end();
      await redis.stop();
      await postgres.stop();
    },
  };
}
