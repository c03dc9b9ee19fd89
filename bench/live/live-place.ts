import { Pool } from 'pg';
import { Doc, encodeStateAsUpdate, Map as YMap } from 'yjs';

import { applyMigrations } from '@/lib/server/migrations/apply-migrations';
import { findPostgres } from '@/lib/server/testing/find-postgres';
import { freePort } from '@/lib/server/testing/free-port';
import { LiveClient } from '@/lib/server/testing/live-client';
import { aLiveProject, type LiveProject } from '@/lib/server/testing/live-project';
import { type LiveServer, startLiveServer } from '@/lib/server/testing/start-live-server';
import { startPostgres } from '@/lib/server/testing/start-postgres';
import { startRedis } from '@/lib/server/testing/start-redis';
import { largeModel } from '@/prisma/demo/large-model';

import { attributeIds } from '../edits';
import { startProcess, type StartedProcess } from './start-process';

export const editors = 50;

/** Every competitor as processes of their own, over one durable Postgres, with the same model in each. */
export type LivePlace = {
  readonly pool: Pool;
  readonly redisUrl: string;
  readonly appUrl: string;
  readonly startServer: (nodeArgs?: readonly string[]) => Promise<LiveServer>;
  readonly ours: readonly LiveServer[];
  readonly relay: StartedProcess;
  readonly hocuspocus: StartedProcess;
  readonly project: LiveProject;
  readonly attributeIds: readonly string[];
  /** Ends what was started here, and nothing else. */
  readonly close: () => Promise<void>;
};

export async function openLivePlace(): Promise<LivePlace> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('Measuring live takes a Postgres on this machine.');
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
    const pool = new Pool({ connectionString: postgres.url, max: 4 });
    ends.push(async () => pool.end());

    const appUrl = `http://127.0.0.1:${await freePort()}`;
    const startServer = async (nodeArgs: readonly string[] = []) => {
      const settings = { databaseUrl: postgres.url, redisUrl: redis.url, appUrl, nodeArgs };
      const server = await startLiveServer(settings);
      ends.push(async () => server.end('SIGTERM'));
      return server;
    };
    const ours = [await startServer(), await startServer()];
    const relay = await startProcess('relay-process.ts');
    ends.push(relay.end);

    const place = { pool, redisUrl: redis.url, appUrl };
    const project = await aLiveProject(place, editors);
    const ids = await fillOurs(ours, appUrl, project);
    await fillHocuspocus(pool, project.projectId, ids);
    const hocuspocus = await startProcess('hocuspocus-process.ts', { DATABASE_URL: postgres.url });
    ends.push(hocuspocus.end);
    return { ...place, startServer, ours, relay, hocuspocus, project, attributeIds: ids, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A model of fifty objects and some seven hundred records, as a workshop ends with; gives its attributes' ids. */
async function fillOurs(
  ours: readonly LiveServer[],
  appUrl: string,
  { projectId, people }: LiveProject,
): Promise<readonly string[]> {
  const [person] = people;
  if (!person) throw new Error('There is nobody in the project.');
  const records = largeModel(50);
  const inOrder = records.toSorted(
    (one, other) => Number(other.kind === 'object') - Number(one.kind === 'object'),
  );
  const servers = ours.map(({ url }) => url);
  const client = new LiveClient({ servers, appUrl, projectId, person });
  for (let at = 0; at < inOrder.length; at += 50) {
    const writes = inOrder
      .slice(at, at + 50)
      .map((record) => ({ write: 'create', record }) as const);
    const answer = await client.commitAndWait({ type: 'records.write', writes });
    if (!answer.isCommitted) throw new Error(`The model was refused: ${answer.problem.detail}`);
  }
  client.close();
  return attributeIds(records);
}

/** The same attributes as a Yjs document, where Hocuspocus finds it. */
async function fillHocuspocus(pool: Pool, name: string, ids: readonly string[]): Promise<void> {
  const document = new Doc();
  const attributes = document.getMap<YMap<string>>('attribute');
  document.transact(() => {
    for (const id of ids) {
      const fields = { name: `Attribute ${id}`, example: 'as somebody said', format: '' };
      attributes.set(id, new YMap<string>(Object.entries(fields)));
    }
  });
  await pool.query('CREATE TABLE hocuspocus_document (name text PRIMARY KEY, data bytea NOT NULL)');
  const data = Buffer.from(encodeStateAsUpdate(document));
  await pool.query('INSERT INTO hocuspocus_document VALUES ($1, $2)', [name, data]);
}
