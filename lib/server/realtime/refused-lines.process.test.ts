import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { withinMs } from '@/lib/server/testing/within-ms';

import { type LiveProject } from '../testing/live-project';
import { hasLiveWorld, LiveWorld } from '../testing/live-world';
import { until } from '../testing/until';

describe.skipIf(!hasLiveWorld)('a process whose door is knocked at by strangers', () => {
  let world: LiveWorld;
  let project: LiveProject;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    world = await LiveWorld.start();
    project = await world.project(1);
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });
  afterAll(() => world.close());

  const isHealthy = async () => {
    const answer = await fetch(`${world.appUrl}/api/health/live`).catch(() => undefined);
    return answer?.ok === true;
  };

  /** Asks for a line as no browser would: never ends its half of the connection. */
  const knock = async (origin: string, cookie = ''): Promise<Socket> => {
    const { port, host } = new URL(world.appUrl);
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    sockets.push(socket);
    socket.on('error', () => undefined);
    await new Promise((resolve) => {
      socket.on('connect', resolve);
    });
    const headers = [
      `GET /realtime/${project.projectId} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${origin}`,
      `Cookie: ${cookie}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ];
    socket.write(`${headers.join('\r\n')}\r\n\r\n`);
    return socket;
  };

  const isAnswered = (socket: Socket) => until('an answer', () => socket.bytesRead > 0);

  it('goes on when they hang up in the middle of its answer', async () => {
    for (let n = 0; n < 20; n += 1) {
      const socket = await knock('https://example.org');
      if (n % 2 === 0) await sleep(20);
      socket.write('x'.repeat(1_000));
      socket.resetAndDestroy();
    }
    await sleep(200);
    expect(await isHealthy()).toBe(true);
  });

  it('lets go of a stranger who does not hang up', async () => {
    const socket = await knock('https://example.org');
    socket.resume();
    await until('the end', () => socket.readableEnded);
    // Nobody is there any more, so what is sent now is answered with a reset.
    const isReset = () => {
      socket.write('x');
      return socket.destroyed;
    };
    expect(await until('a reset', isReset)).toBeLessThan(withinMs(3_000));
  });

  it('ends soon after it was asked to, whoever is at its door', async () => {
    const cookie = project.people[0]?.cookie ?? '';
    for (const socket of [
      await knock('https://example.org'),
      await knock(world.appUrl),
      await knock(world.appUrl, cookie),
    ]) {
      socket.resume();
      await isAnswered(socket);
    }
    world.hangRedis();
    await knock(world.appUrl, cookie);
    await sleep(100);
    const start = performance.now();
    await world.endServer(0, 'SIGTERM');
    world.goOnRedis();
    expect(performance.now() - start).toBeLessThan(withinMs(4_000));
  });
});
