import { execFileSync } from 'node:child_process';
import { request } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hasLiveWorld } from '../testing/live-world';
import { until } from '../testing/until';
import { startWatchedWorld, type WatchedWorld } from '../testing/watched-world';

const metricsToken = 'collectors-only-4f9a7c21';

// Postgres, Redis and the server, on a machine that may be busy.
const startsWithinMs = 60_000;

describe.skipIf(!hasLiveWorld)('a server of two workers', () => {
  let world: WatchedWorld;

  beforeAll(async () => {
    world = await startWatchedWorld({ WEB_CONCURRENCY: '2', METRICS_TOKEN: metricsToken });
  }, startsWithinMs);
  afterAll(() => world.close());

  /** Over a connection of its own, so that any worker may answer. */
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
      const options = { method, headers: { ...headers, connection: 'close' }, agent: false };
      const sent = request(`${world.server.url}${path}`, options, (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => {
          body += text;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      });
      sent.on('error', reject);
      sent.end();
    });
  const read = async (line: string) => {
    const { status, body } = await ask('/api/metrics');
    expect(status, body).toBe(200);
    const found = body.split('\n').find((each) => each.startsWith(`${line} `));
    return Number(found?.slice(line.length + 1));
  };
  const workers = () => {
    const pids = execFileSync('pgrep', ['-P', String(world.server.pid)], { encoding: 'utf8' });
    return pids.trim().split('\n').map(Number);
  };

  const asked =
    'http_request_duration_seconds_count{method="GET",route="/api/health/live",status="200"}';

  it('tells, whoever of them is asked, what both have counted', async () => {
    for (let n = 0; n < 40; n += 1) await ask('/api/health/live');
    for (let n = 0; n < 5; n += 1) expect(await read(asked)).toBe(40);
    expect(await read('orca_processes')).toBe(2);
    expect(await read('orca_ready')).toBe(1);
    expect(await read('orca_memory_limit_bytes')).toBeGreaterThanOrEqual(0);
    const { body } = await ask('/api/metrics');
    expect(body).toMatch(/^orca_build_info\{version="[^"]+",.*role="realtime".*\} 1$/m);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    expect(body).toMatch(/^orca_database_connections\{pool="[^"]+",state="waiting"\} 0$/m);
  });

  it('goes on counting where one that is gone has stopped', async () => {
    const before = await read(asked);
    const [victim = 0] = workers();
    process.kill(victim, 'SIGKILL');
    await until('the worker is gone', () => !workers().includes(victim));
    expect(await read(asked)).toBe(before);
    await until('it is counted no more', async () => (await read('orca_processes')) === 1);
    await until('there is another', async () => (await read('orca_processes')) === 2);
    await ask('/api/health/live');
    expect(await read(asked)).toBe(before + 1);
  });

  it('loses nothing that was counted before a worker is told to end, though nobody asked since', async () => {
    const before = await read(asked);
    for (let n = 0; n < 40; n += 1) await ask('/api/health/live');
    const old = workers();
    process.kill(world.server.pid, 'SIGHUP');
    await until(
      'both are replaced',
      () => workers().length === 2 && !workers().some((pid) => old.includes(pid)),
    );
    expect(await read(asked)).toBe(before + 40);
  });

  it('has no more routes than there are, whatever is asked for', async () => {
    for (let n = 0; n < 30; n += 1) await ask(`/anything/${n}?${n}`, {}, n % 2 ? 'GET' : 'PURGE');
    const { body } = await ask('/api/metrics');
    const routes = [...body.matchAll(/_count\{method="(\w+)",route="([^"]+)"/g)];
    const known = new Set(routes.map(([, method, route]) => `${method} ${route}`));
    expect([...known].toSorted()).toEqual([
      'GET /api/health/live',
      'GET /api/metrics',
      'GET unmatched',
      'other unmatched',
    ]);
  });

  it.each([
    ['somebody outside', { 'x-forwarded-for': '203.0.113.9' }, 'GET', 404],
    [
      'a token that is not ours',
      { 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer no' },
      'GET',
      404,
    ],
    [
      'our token',
      { 'x-forwarded-for': '203.0.113.9', authorization: `Bearer ${metricsToken}` },
      'GET',
      200,
    ],
    ['somebody who wants to write', {}, 'POST', 404],
  ] as const)('answers %s', async (_, headers, method, status) => {
    expect((await ask('/api/metrics', headers, method)).status).toBe(status);
  });
});
