import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { Pool } from 'pg';

import { hasPrograms } from '@/deploy/nginx/testing/has-programs';
import { startEdge, type Edge } from '@/deploy/nginx/testing/start-edge';
import { applyMigrations } from '@/lib/server/migrations/apply-migrations';
import { findPostgres } from '@/lib/server/testing/find-postgres';
import { freePort } from '@/lib/server/testing/free-port';
import { aLiveProject, type LiveProject } from '@/lib/server/testing/live-project';
import { startPostgres } from '@/lib/server/testing/start-postgres';
import { startRedis } from '@/lib/server/testing/start-redis';
import { ensureBuild } from '@/scripts/launcher/build';

import { startRole, type Role } from './start-role';

const people = 20;

// Larger is only what is fetched once: the words that nouns are found by.
const scriptBytesMax = 200_000;

/** One process of each role behind Nginx, over a durable Postgres and a Redis, and people who are signed in. */
export type EdgePlace = {
  readonly edgeUrl: string;
  readonly web: Role;
  readonly realtime: Role;
  readonly project: LiveProject;
  /** The address of a script that pages load, which lies compressed beside itself at the edge. */
  readonly script: string;
  /** Ends what was started here, and nothing else. */
  readonly close: () => Promise<void>;
};

export async function openEdgePlace(): Promise<EdgePlace> {
  const programs = findPostgres();
  if (programs === undefined || !hasPrograms('the edge', ['nginx', 'envsubst', 'redis-server'])) {
    throw new Error('Measuring the edge takes a Postgres, a Redis and an Nginx on this machine.');
  }
  const file = await ensureBuild(fileURLToPath(new URL('../..', import.meta.url)));
  const ends: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    const postgres = await startPostgres(programs, { durable: true });
    ends.push(postgres.stop);
    await applyMigrations(postgres.url);
    const redis = await startRedis(await freePort());
    ends.push(redis.stop);
    const [webPort, realtimePort] = [await freePort(), await freePort()];
    const edge = await startEdge({
      web: `127.0.0.1:${webPort}`,
      realtime: `127.0.0.1:${realtimePort}`,
      name: '127.0.0.1',
    });
    ends.push(edge.stop);
    const script = putAssets(edge, join(dirname(file), '.next/static'));
    const edgeUrl = `http://127.0.0.1:${edge.port}`;
    const shared = { file, appUrl: edgeUrl, databaseUrl: postgres.url, redisUrl: redis.url };
    const web = await startRole({ ...shared, role: 'web', port: webPort });
    ends.push(web.stop);
    const realtime = await startRole({ ...shared, role: 'realtime', port: realtimePort });
    ends.push(realtime.stop);
    const pool = new Pool({ connectionString: postgres.url, max: 4 });
    ends.push(async () => pool.end());
    const project = await aLiveProject({ pool, redisUrl: redis.url, appUrl: edgeUrl }, people);
    return { edgeUrl, web, realtime, project, script, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function putAssets({ folder }: Edge, built: string): string {
  const served = join(folder, 'assets/_next/static');
  cpSync(built, served, { recursive: true });
  const scripts = readdirSync(served, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, bytes: readFileSync(join(served, name)) }))
    .filter(({ bytes }) => bytes.length <= scriptBytesMax)
    .toSorted((one, other) => other.bytes.length - one.bytes.length);
  for (const { name, bytes } of scripts) writeFileSync(join(served, `${name}.gz`), gzipSync(bytes));
  return `/_next/static/${scripts[0]?.name ?? ''}`;
}
