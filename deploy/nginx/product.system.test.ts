import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';
import { LiveClient } from '@/lib/server/testing/live-client';
import { type LiveProject } from '@/lib/server/testing/live-project';
import { hasLiveWorld, LiveWorld } from '@/lib/server/testing/live-world';
import { until } from '@/lib/server/testing/until';
import { withinMs } from '@/lib/server/testing/within-ms';

import { ask } from './testing/ask';
import { hasPrograms } from './testing/has-programs';
import { startEdge, type Edge } from './testing/start-edge';

const isHere = hasPrograms('tests of the product behind the edge', ['nginx', 'envsubst']);
const name = '127.0.0.1';

describe.skipIf(!isHere || !hasLiveWorld)('the product behind the edge', () => {
  let world: LiveWorld;
  let edge: Edge;
  let project: LiveProject;

  beforeAll(async () => {
    world = await LiveWorld.start();
    const replicas = world.serverUrls.map((url) => new URL(url).host).join(' ');
    edge = await startEdge({ web: replicas, name });
    project = await world.project(4);
  });
  afterAll(async () => {
    await edge.stop();
    await world.close();
  });

  test('tells whether it is ready, and not why', async () => {
    const { status, text } = await ask(edge.port, '/api/health/ready', { name });
    expect([status, JSON.parse(text)]).toStrictEqual([
      200,
      { status: 'ready', database: 'ok', redis: 'ok', migrations: 'ok' },
    ]);
    expect((await ask(edge.port, '/api/metrics', { name })).status).toBe(404);
  });

  test('loses no edit when a replica is killed, and everybody is back in three seconds', async () => {
    const servers = [`http://${name}:${edge.port}`];
    const { appUrl } = world;
    const { projectId, people } = project;
    const clients = people.map((person) => new LiveClient({ servers, appUrl, projectId, person }));
    const write = async (title: string) =>
      Promise.all(
        clients.map(async (client, n) =>
          client.commitAndWait({
            type: 'object.create',
            record: anObject({ id: randomUUID(), name: `${title} ${n}` }),
          }),
        ),
      );
    try {
      const areUp = () => clients.every(({ isUp }) => isUp);
      await until('everybody is there', areUp);
      await write('Before');
      // Everybody of a project is in one process, and it is one of these two.
      for (const n of [0, 1]) {
        await world.endServer(n, 'SIGKILL');
        const written = write(`Without ${n}`);
        expect(await until('everybody is back', areUp)).toBeLessThan(withinMs(3_000));
        await written;
        await world.startServer(n);
        await until(
          'it is ready',
          async () => (await fetch(`${world.serverUrls[n]}/api/health/ready`)).ok,
        );
      }
      const objects = () => clients.map(({ document }) => document.tables.object.size);
      await until('everybody has everything', () => objects().every((size) => size === 12));
      expect(clients.flatMap(({ faults }) => faults)).toStrictEqual([]);
    } finally {
      for (const client of clients) client.close();
    }
  });
});
