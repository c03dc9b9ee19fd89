import { Redis as Client } from 'ioredis';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { type ServerMessage } from '@/lib/contracts/realtime';
import { anObject } from '@/lib/orca/testing/builders';
import { Dice } from '@/lib/orca/testing/dice';
import { withinMs } from '@/lib/server/testing/within-ms';

import { applyMigrations } from '../migrations/apply-migrations';
import { keySlot, slotsCount } from '../redis/key-slot';
import { findPostgres } from '../testing/find-postgres';
import { freePort } from '../testing/free-port';
import { judgeLog } from '../testing/judge-log';
import { LiveClient } from '../testing/live-client';
import { aLiveProject, type LiveProject } from '../testing/live-project';
import { hasLiveWorld } from '../testing/live-world';
import { readLog } from '../testing/read-log';
import { startLiveServer, type LiveServer } from '../testing/start-live-server';
import { startPostgres } from '../testing/start-postgres';
import { startRedisCluster } from '../testing/start-redis-cluster';
import { until } from '../testing/until';

const mastersCount = 3;
const place = 'object:1:name';

describe.skipIf(!hasLiveWorld)('processes over a Redis Cluster', () => {
  const dice = new Dice(11);
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let pool: Pool;
  let servers: readonly LiveServer[];
  let project: LiveProject;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    cluster = await startRedisCluster({ replicas: true });
    postgres = await startPostgres(findPostgres() ?? '');
    await applyMigrations(postgres.url);
    pool = new Pool({ connectionString: postgres.url, max: 2 });
    // Postgres may end before the last of its connections has.
    pool.on('error', () => undefined);
    const ports = [await freePort(), await freePort()];
    const appUrl = `http://127.0.0.1:${ports[0]}`;
    const variables = { REDIS_CLUSTER_NODES: cluster.nodes.join() };
    servers = await Promise.all(
      ports.map((port) =>
        startLiveServer({ databaseUrl: postgres.url, redisUrl: '', appUrl, port, variables }),
      ),
    );
    project = await aLiveProject({ pool, redisUrl: cluster.nodes, appUrl }, 3);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    await pool.end();
    await Promise.all([cluster.remove(), postgres.stop()]);
  });

  async function aClient(person: number, server: number): Promise<LiveClient> {
    const one = project.people[person];
    if (!one) throw new Error(`There is no person ${person}.`);
    const [url = '', appUrl = ''] = [servers[server]?.url, servers[0]?.url];
    const { projectId } = project;
    const client = new LiveClient({ servers: [url], appUrl, projectId, person: one });
    clients.push(client);
    onTestFinished(() => client.close());
    await until('somebody is there', () => client.isUp);
    return client;
  }

  const create = async (client: LiveClient) =>
    client.commitAndWait({
      type: 'object.create',
      record: anObject({ id: dice.id(), name: dice.id() }),
    });

  async function take(client: LiveClient) {
    const answers: ServerMessage[] = [];
    client.listen((message) => message.type === 'lease' && answers.push(message));
    client.tell({ type: 'lease.take', place, takeOver: false });
    await until('an answer', () => answers.length > 0);
    return answers[0];
  }

  /** The master that has the project's slot, as the slots were given out at first. */
  const home = () => Math.floor((keySlot(`{${project.projectId}}`) * mastersCount) / slotsCount);

  it('keep everything of a project at one node, and touch one key at a time', async () => {
    const commands: { readonly node: number; readonly args: readonly string[] }[] = [];
    for (const [node, url] of cluster.nodes.slice(0, mastersCount).entries()) {
      const client = new Client(url);
      const monitor = await client.monitor();
      monitor.on('monitor', (_: string, args: string[], source: string) => {
        if (source !== 'lua') commands.push({ node, args });
      });
      onTestFinished(() => {
        monitor.disconnect();
        client.disconnect();
      });
    }
    const here = await aClient(0, 0);
    for (let n = 0; n < 3; n += 1) await create(here);
    // Who comes to a process that has no model of it yet.
    const there = await aClient(1, 1);
    await create(there);
    await until('the edit is at the other', () => here.version === there.version);
    expect(await take(here)).toMatchObject({ state: 'granted' });
    expect(await take(there)).toMatchObject({ state: 'held' });
    here.tell({ type: 'lease.release', place });

    const tag = `project:{${project.projectId}}:`;
    const isTold = (name: string) => () =>
      commands.some(({ args }) => args.some((arg) => arg.startsWith(`${tag}${name}`)));
    for (const name of ['changes', 'people', 'lease:', 'document'])
      await until(`${name} is told of`, isTold(name));

    const scripts = () => commands.filter(({ args }) => args[0]?.toLowerCase() === 'eval');
    await until('a script has run', () => scripts().length > 0);
    expect(scripts().filter(({ args }) => args[2] !== '1')).toEqual([]);
    const ofProject = commands.flatMap(({ node, args }) => {
      const [name = '', first = '', , key = ''] = args;
      const touched = name.toLowerCase() === 'eval' ? key : first;
      return touched.includes(project.projectId) ? [{ node, touched }] : [];
    });
    expect(ofProject.filter(({ touched }) => !touched.startsWith(tag))).toEqual([]);
    expect(ofProject.filter(({ node }) => node !== home())).toEqual([]);
  });

  it('lose no edit to the death of the node that has the project', async () => {
    const [here, there] = [await aClient(0, 0), await aClient(1, 1)];
    await cluster.kill(cluster.nodes[home()] ?? '');
    let slowestMs = 0;
    for (let n = 0; n < 40; n += 1) {
      const [from, to] = n % 2 === 0 ? [here, there] : [there, here];
      await create(from);
      const ms = await until('the edit is at the other', () => to.version === from.version);
      slowestMs = Math.max(slowestMs, ms);
    }
    process.stdout.write(`    at the other after ${slowestMs.toFixed(0)} ms at most\n`);
    expect(slowestMs).toBeLessThan(withinMs(2_000));
    await until('locks are kept again', async () => (await take(here))?.type === 'lease');
    const judged = judgeLog(await readLog(pool, project.projectId), clients);
    expect(judged).toMatchObject({ wrongs: [], unanswered: 0, refused: 0 });
  });
});
