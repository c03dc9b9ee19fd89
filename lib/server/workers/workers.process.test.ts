import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { applyMigrations } from '../migrations/apply-migrations';
import { constantLoad } from '../testing/constant-load';
import { freePort } from '../testing/free-port';
import { startPglite, type TestDatabase } from '../testing/start-pglite';
import { hasRedisServer, startRedis, type TestRedis } from '../testing/start-redis';
import { startServerProcess, type ServerProcess } from '../testing/start-server-process';
import { until } from '../testing/until';

const lineSchema = z.object({ msg: z.string(), pid: z.number().optional() });
const withinMs = 60_000;

/** The process ids of workers that said so, in the order in which they did. */
function workersThat(msg: string, server: ServerProcess): readonly number[] {
  return server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .filter((line) => line.msg === msg)
    .map(({ pid = 0 }) => pid);
}

const serving = (server: ServerProcess) => workersThat('a worker serves', server);
const ended = (server: ServerProcess) => workersThat('a worker ended', server);

describe.skipIf(!hasRedisServer())('two workers of one port', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  let server: ServerProcess;

  const start = async (settings: Readonly<Record<string, string>> = {}) => {
    server = await startServerProcess({
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      WEB_CONCURRENCY: '2',
      ...settings,
    });
    await until('both serve', () => serving(server).length === 2, withinMs);
  };
  const load = () => constantLoad(`${server.url}/nothing-here`, 404);

  beforeAll(async () => {
    database = await startPglite();
    await applyMigrations(database.url);
    redis = await startRedis(await freePort());
  });
  afterEach(async () => {
    server.signal('SIGKILL');
    await server.ended;
  });
  afterAll(async () => {
    await redis.stop();
    await database.stop();
  });

  it('go on when one is killed, and are two again', async () => {
    await start();
    const [victim = 0, survivor = 0] = serving(server);
    process.kill(victim, 'SIGKILL');
    await until('the end of one', () => ended(server).includes(victim));
    const answers = Array.from({ length: 20 }, () => fetch(`${server.url}/api/health/ready`));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(
      answers.map(() => 200),
    );
    await until('another one', () => serving(server).length === 3, withinMs);
    expect(ended(server)).not.toContain(survivor);
  });

  it('are replaced on SIGHUP without a request being lost', async () => {
    await start();
    const before = serving(server);
    const requests = load();
    server.signal('SIGHUP');
    await until('the end of both', () => ended(server).length === 2, withinMs);
    await until('some more answers', () => requests.answered() > 200);
    expect(await requests.stop()).toEqual([]);
    expect(new Set(ended(server))).toEqual(new Set(before));
    expect(serving(server)).toHaveLength(4);
  });

  it('are replaced when they have too much memory, without a request being lost', async () => {
    // More than they may have from the first moment on, so each is replaced in its turn, and the next, and the next.
    const ballast = 'data:text/javascript,globalThis.ballast=Buffer.alloc(3e8,1)';
    await start({ WORKER_MEMORY_MAX_MB: '256', NODE_OPTIONS: `--import=${ballast}` });
    const requests = load();
    await until('the end of two', () => ended(server).length >= 2, withinMs);
    expect(await requests.stop()).toEqual([]);
    expect(ended(server)[0]).toBeOneOf(serving(server).slice(0, 2));
    expect(server.output()).toMatch(/"residentMb":\d{3},.*too much memory/);
  });

  it('go on where one hangs, which is killed and replaced', async () => {
    await start();
    const [victim = 0] = serving(server);
    process.kill(victim, 'SIGSTOP');
    await until('the end of the one that hangs', () => ended(server).includes(victim), withinMs);
    expect(server.output()).toContain('a worker is silent and is killed');
    await until('another one', () => serving(server).length === 3, withinMs);
  });

  it('finish what is under way when they are told to end', async () => {
    await start();
    const pids = serving(server);
    server.signal('SIGTERM');
    const isReady = async () => (await fetch(`${server.url}/api/health/ready`)).ok;
    await until('not to be sent anything more', async () => !(await isReady()));
    expect(await server.ended).toBe(0);
    expect(new Set(ended(server))).toEqual(new Set(pids));
  });
});
