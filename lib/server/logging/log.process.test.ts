import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { closeCodes } from '@/lib/contracts/realtime';
import { anObject } from '@/lib/orca/testing/builders';

import { freePort } from '../testing/free-port';
import { LiveClient } from '../testing/live-client';
import { hasLiveWorld } from '../testing/live-world';
import { until } from '../testing/until';
import { startWatchedWorld, type WatchedWorld } from '../testing/watched-world';

const lineSchema = z.looseObject({
  level: z.string(),
  time: z.iso.datetime(),
  msg: z.string(),
  requestId: z.string().optional(),
});

const metricsToken = 'collectors-only-4f9a7c21';
const shareToken = 'q7Jx0bWw3uT8yV5nZ2kL9mR4pD6sF1aH_gC-eXoBiNM';
const requestId = '5f2c1c0f4b8a4f0c8d1e2a3b4c5d6e7f';

// Postgres, Redis and the server, on a machine that may be busy.
const startsWithinMs = 60_000;

describe.skipIf(!hasLiveWorld)('the log of a server behind a proxy, at its most talkative', () => {
  let world: WatchedWorld;

  beforeAll(async () => {
    const variables = { LOG_LEVEL: 'debug', TRUSTED_PROXIES: '1', METRICS_TOKEN: metricsToken };
    world = await startWatchedWorld(variables, await freePort());
  }, startsWithinMs);
  afterAll(() => world.close());

  const lines = () =>
    world
      .log()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => lineSchema.parse(JSON.parse(line)));
  const headers = {
    'x-request-id': requestId,
    'x-forwarded-for': '203.0.113.9',
    authorization: `Bearer ${metricsToken}`,
  };

  it('has one line for each request, by the id that the proxy gave it', async () => {
    await fetch(`${world.server.url}/share/${shareToken}?key=${shareToken}`, { headers });
    await fetch(`${world.server.url}/api/health/ready`, { headers });
    await until('the lines are there', () =>
      lines().some(({ path }) => path === '/api/health/ready'),
    );
    const told = lines().filter(({ msg }) => msg === 'request');
    expect(told).toMatchObject([
      { level: 'info', requestId, method: 'GET', path: '/share/[token]', status: 404 },
      { level: 'debug', requestId, method: 'GET', path: '/api/health/ready', status: 200 },
    ]);
  });

  it('has one line for each live line, by the id of the request that opened it', async () => {
    const { server } = world;
    const { projectId, people } = await world.project(1);
    const url = `${server.url.replace('http', 'ws')}/realtime/${projectId}`;
    const { cookie = '', userId } = people[0] ?? {};
    const socket = new WebSocket(url, {
      headers: { ...headers, cookie, origin: server.url },
    });
    socket.on('open', () => socket.send('{"type":"nonsense"}'));
    const isOver = (line: z.infer<typeof lineSchema>) => line.msg === 'live line';
    await until('the line is over', () => lines().some(isOver));
    const code = closeCodes.bad_message;
    const told = { level: 'info', requestId, projectId, userId, code };
    expect(lines().find(isOver)).toMatchObject(told);
  });

  it('has JSON in every line, no secret, and nothing of what people write', async () => {
    const { server } = world;
    const project = await world.project(1);
    const [person] = project.people;
    if (!person) throw new Error('There is nobody.');
    const words = 'The bailiff of Zanzibar';
    const settings = { servers: [server.url], appUrl: server.url, person, ...project };
    const client = new LiveClient(settings);
    const record = anObject({ name: words });
    await until('the line is there', () => client.isUp);
    await client.commitAndWait({ type: 'object.create', record });
    // Refused by the model, whose message names it.
    await client.commitAndWait({ type: 'object.create', record: { ...record, name: words } });
    // What the database can't take.
    await world.pool.query('ALTER TABLE change ADD CONSTRAINT never CHECK (version < 2) NOT VALID');
    const other = anObject({ id: '01900000-0000-7000-8000-0000000000ff', name: `${words} too` });
    client.commit({ type: 'object.create', record: other });
    await until('something goes wrong', () => lines().some(({ level }) => level === 'error'));
    client.close();
    await until('the line is over', () =>
      lines().some(({ msg, userId }) => msg === 'live line' && userId === person.userId),
    );
    const wrong = lines().filter(({ level }) => level === 'error');
    expect(wrong.every((line) => line.requestId ?? line['batchId'])).toBe(true);
    const secrets = [
      words,
      person.cookie.split('=')[1] ?? '',
      person.name,
      metricsToken,
      shareToken,
      'kX3vQ9mT7bL2pR8wZ5nC1dF6hJ4sG0aY',
      'example.org',
    ];
    for (const secret of secrets) expect(world.log()).not.toContain(secret);
  });
});
