import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { freePort } from '../testing/free-port';
import { hasLiveWorld } from '../testing/live-world';
import { until } from '../testing/until';
import { startWatchedWorld, type WatchedWorld } from '../testing/watched-world';
import { saying, sentErrors } from './testing/sent-errors';
import { startSentrySink, type SentrySink } from './testing/start-sentry-sink';

const requestId = '5f2c1c0f4b8a4f0c8d1e2a3b4c5d6e7f';
// A database, a Redis and a server on a machine that has other things to do.
const startsWithinMs = 60_000;
const signal = 'SIGUSR2';

// Stands in for a bug, with people in its words.
const bug = `import Module from 'node:module';
process.once('${signal}', () => {
  const ofSentry = Object.keys(Module._cache).filter((file) => file.includes('@sentry'));
  console.log('Sentry files loaded:', ofSentry.length);
  throw new Error('Ada <ada@example.org> broke it from 10.1.2.3 with "my diary" at /share/q7Vt0mT3kX9pL2');
})`;
const withBug = `--import data:text/javascript,${encodeURIComponent(bug)}`;
const bugReported = 'broke it from [address] with [text] at /share/[token]';

/** Opens a live line to a project, as a person of it, under a request id. */
function knock(world: WatchedWorld, projectId: string, cookie: string): WebSocket {
  const url = `${world.server.url.replace('http', 'ws')}/realtime/${projectId}`;
  const headers = { cookie, origin: world.server.url, 'x-request-id': requestId };
  return new WebSocket(url, { headers });
}

describe.skipIf(!hasLiveWorld)('a process for live lines with an address for reports', () => {
  let sink: SentrySink;
  let world: WatchedWorld;

  beforeAll(async () => {
    sink = await startSentrySink();
    const variables = {
      SENTRY_DSN: sink.dsn,
      SENTRY_ENVIRONMENT: 'trial',
      DEPLOYMENT_ID: 'deployment-7',
      NODE_OPTIONS: withBug,
      LOG_LEVEL: 'error',
    };
    world = await startWatchedWorld(variables, await freePort());
  }, startsWithinMs);
  afterAll(async () => {
    await world.close();
    await sink.stop();
  }, startsWithinMs);

  it('reports what it logs as an error, by release and request, and nobody’s data', async () => {
    const { projectId, people } = await world.project(1);
    const { cookie = '', name = '', userId } = people[0] ?? {};
    await world.pool.query('ALTER TABLE membership RENAME TO elsewhere');
    const socket = knock(world, projectId, cookie);
    socket.on('error', () => undefined);
    await until('it is reported', () => sink.items.some(({ type }) => type === 'event'));
    socket.terminate();
    await world.pool.query('ALTER TABLE elsewhere RENAME TO membership');
    expect(sentErrors(sink.items)[0]).toMatchObject({
      release: 'deployment-7',
      environment: 'trial',
      tags: { request_id: requestId, role: 'realtime', log: 'a handshake failed' },
    });
    const secret = cookie.split('=')[1] ?? cookie;
    for (const theirs of [secret, name, String(userId), 'Ada', '127.0.0.1:5']) {
      expect(sink.text()).not.toContain(theirs);
    }
  });

  it('reports what ends it before it ends, as it would without', async () => {
    process.kill(world.server.pid, signal);
    await until('it is reported', () => sentErrors(sink.items).some(saying(bugReported)));
    await until('it is gone', () => !isAlive(world.server.pid));
    expect(world.log()).toContain('nobody caught this');
    expect(world.log()).toMatch(/Sentry files loaded: [1-9]/);
    expect(sink.text()).not.toMatch(/example[.]org|my diary|q7Vt0mT3kX9pL2|10[.]1[.]2/);
  });
});

it.skipIf(!hasLiveWorld)('sends nothing without an address, and loads nothing for it', async () => {
  const world = await startWatchedWorld({ NODE_OPTIONS: withBug, LOG_LEVEL: 'error' });
  process.kill(world.server.pid, signal);
  await until('it is gone', () => !isAlive(world.server.pid));
  expect(world.log()).toContain('nobody caught this');
  expect(world.log()).toContain('Sentry files loaded: 0');
  await world.close();
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
