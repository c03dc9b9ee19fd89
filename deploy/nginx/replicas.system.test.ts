import { once } from 'node:events';
import { mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { problemSchema } from '@/lib/contracts/problem';
import { until } from '@/lib/server/testing/until';
import { withinMs } from '@/lib/server/testing/within-ms';

import { ask } from './testing/ask';
import { hasPrograms } from './testing/has-programs';
import { keepAsking } from './testing/keep-asking';
import { startEdge, type Edge } from './testing/start-edge';
import { startReplica, type Replica } from './testing/start-replica';

const isHere = hasPrograms('tests of replicas behind the edge', ['nginx', 'envsubst']);

/** Which replica a project's socket comes to, and the socket. */
async function openLine(edge: Edge, project: string) {
  const line = new WebSocket(`ws://127.0.0.1:${edge.port}/realtime/${project}`, {
    headers: { host: `localhost:${edge.port}` },
  });
  const [name] = await once(line, 'message');
  return { line, replica: String(name) };
}

async function replicaOf(edge: Edge, project: string): Promise<string> {
  const { line, replica } = await openLine(edge, project);
  line.terminate();
  return replica;
}

const projects = Array.from({ length: 30 }, (_, n) => `project-${n}`);

describe.skipIf(!isHere)('replicas behind the edge', () => {
  let first: Replica;
  let replicas: Replica[];
  let edge: Edge;

  beforeAll(async () => {
    first = await startReplica('127.0.0.1');
    const start = async (host: string) => startReplica(host, { host, port: first.port });
    replicas = [first, await start('127.0.0.2'), await start('127.0.0.3')];
    edge = await startEdge({
      web: `web:${first.port}`,
      realtime: `realtime:${first.port}`,
      hosts: { web: ['127.0.0.2', '127.0.0.1'], realtime: ['127.0.0.2', '127.0.0.1'] },
    });
  });
  afterAll(async () => {
    await edge.stop();
    for (const replica of replicas) await replica.kill();
  });

  test('a project comes to the same replica each time, and projects are shared out', async () => {
    const names = new Set<string>();
    for (const project of projects) {
      const name = await replicaOf(edge, project);
      names.add(name);
      expect(await replicaOf(edge, project)).toBe(name);
    }
    expect([...names].toSorted()).toStrictEqual(['127.0.0.1', '127.0.0.2']);
  });

  test('requests go to who has the least to do', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, async () => ask(edge.port, '/projects')),
    );
    const byFirst = answers.filter(({ text }) => text === '127.0.0.1').length;
    expect(byFirst).toBeGreaterThan(10);
    expect(byFirst).toBeLessThan(30);
  });

  test('a new replica gets its share within seconds, most projects stay, and no connection is lost', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { line } = await openLine(edge, 'open-all-the-time');
    const before = new Map<string, string>();
    for (const project of projects) before.set(project, await replicaOf(edge, project));
    const asking = keepAsking(async () => [
      await ask(edge.port, '/projects', { agent }),
      await ask(edge.port, '/projects'),
    ]);

    edge.resolveTo('web', ['127.0.0.3', '127.0.0.1', '127.0.0.2']);
    edge.resolveTo('realtime', ['127.0.0.3', '127.0.0.1', '127.0.0.2']);
    const third = replicas[2];
    await until('the third replica is asked', () => (third?.seen.length ?? 0) > 0);
    await sleep(500);
    expect(await asking.end()).toStrictEqual([]);
    agent.destroy();
    line.send('still there');
    const [echo] = await once(line, 'message');
    expect(String(echo)).toBe('still there');
    line.terminate();
    let moved = 0;
    for (const project of projects) {
      const name = await replicaOf(edge, project);
      if (name === before.get(project)) continue;
      moved += 1;
      expect(name).toBe('127.0.0.3');
    }
    expect(moved).toBeLessThan(projects.length * 0.6);
  });

  test('names that resolve to nothing change nothing', async () => {
    const readings = () => edge.errorLog().split('reading the configuration again').length;
    const before = readings();
    edge.resolveTo('web', ['127.0.0.1', '127.0.0.2', '127.0.0.3']);
    await sleep(2_500);
    // The same addresses in another order are no change.
    expect(readings()).toBe(before);
    expect((await ask(edge.port, '/projects')).status).toBe(200);
  });

  test('a replica that is killed costs nobody a read, an edit or a socket for long', async () => {
    const operations = '/api/v1/projects/p/operations';
    const asking = keepAsking(async () => [
      await ask(edge.port, '/projects'),
      await ask(edge.port, operations, { method: 'POST', body: '{}' }),
    ]);
    await sleep(200);
    await replicas[2]?.kill();
    await sleep(1_500);
    expect(await asking.end()).toStrictEqual([]);
    for (const project of projects) {
      expect(['127.0.0.1', '127.0.0.2']).toContain(await replicaOf(edge, project));
    }
  });

  test('when all are gone, everybody is told to come again soon', async () => {
    for (const replica of replicas) await replica.kill();
    const answer = await ask(edge.port, '/api/v1/projects');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toStrictEqual(['3']);
    expect(problemSchema.parse(JSON.parse(answer.text)).code).toBe('unavailable');
    const page = await ask(edge.port, '/projects', { headers: { accept: 'text/html' } });
    expect(page.text).toBe('ORCA Studio is not ready. Try again in a few seconds.');
  });
});

describe.skipIf(!isHere)('one of two replicas', () => {
  test('that is not ready yet is not asked again for a while, and a write is sent once', async () => {
    const ready = await startReplica('ready');
    const starting = await startReplica('starting', {
      answer: (_request, response) => {
        response.statusCode = 503;
        response.end('starting');
      },
    });
    const edge = await startEdge({ web: `127.0.0.1:${ready.port} 127.0.0.1:${starting.port}` });
    try {
      for (let n = 0; n < 20; n += 1)
        expect((await ask(edge.port, '/projects')).text).toBe('ready');
      expect(starting.seen.length).toBeLessThan(5);
      // Its own answer, and no reason to leave it out.
      const health = await Promise.all(
        Array.from({ length: 8 }, async () => ask(edge.port, '/api/health/ready')),
      );
      expect(health.every(({ text }) => ['ready', 'starting'].includes(text))).toBe(true);
      await sleep(3_500);
      const before = ready.seen.length + starting.seen.length;
      for (let n = 0; n < 4; n += 1)
        await ask(edge.port, '/api/v1/projects', { method: 'POST', body: '{}' });
      expect(ready.seen.length + starting.seen.length - before).toBe(4);
    } finally {
      await edge.stop();
      await ready.kill();
      await starting.kill();
    }
  });
});

describe.skipIf(!isHere)('addresses that change', () => {
  test('one that is gone for a moment is no change, one that stays away is', async () => {
    const replica = await startReplica('one');
    const edge = await startEdge({
      web: `web:${replica.port}`,
      realtime: `realtime:${replica.port}`,
      hosts: { web: ['127.0.0.1', '127.0.0.2'], realtime: ['127.0.0.1'] },
      variables: { EDGE_KEEP_SECONDS: '5' },
    });
    const readings = () => edge.errorLog().split('reading the configuration again').length - 1;
    const servers = () => readFileSync(join(edge.folder, 'run/replicas-web.conf'), 'utf8');
    try {
      edge.resolveTo('web', ['127.0.0.1']);
      await sleep(2_500);
      edge.resolveTo('web', ['127.0.0.1', '127.0.0.2']);
      await sleep(4_000);
      expect(readings()).toBe(0);
      edge.resolveTo('web', ['127.0.0.1']);
      await until('it is left out', () => readings() === 1);
      expect(servers()).not.toContain('127.0.0.2');
      edge.resolveTo('web', ['127.0.0.1', '127.0.0.3']);
      await until('a new one is taken at once', () => readings() === 2, withinMs(4_000));
      expect(servers()).toContain('127.0.0.3');
    } finally {
      await edge.stop();
      await replica.kill();
    }
  });

  test('one that the other role has got is not kept', async () => {
    const replica = await startReplica('one');
    const edge = await startEdge({
      web: `web:${replica.port}`,
      realtime: `realtime:${replica.port}`,
      hosts: { web: ['127.0.0.1', '127.0.0.2'], realtime: ['127.0.0.1'] },
    });
    const servers = (role: string) =>
      readFileSync(join(edge.folder, `run/replicas-${role}.conf`), 'utf8').match(/127\.0\.0\.\d/g);
    try {
      edge.resolveTo('web', ['127.0.0.1']);
      await sleep(2_500);
      expect(servers('web')).toStrictEqual(['127.0.0.1', '127.0.0.2']);
      edge.resolveTo('realtime', ['127.0.0.1', '127.0.0.2']);
      await until('it is taken', () => servers('realtime')?.length === 2);
      await until('it is given up', () => servers('web')?.length === 1);
    } finally {
      await edge.stop();
      await replica.kill();
    }
  });

  test('the watcher goes on when it could not write', async () => {
    const replica = await startReplica('one');
    const edge = await startEdge({
      web: `web:${replica.port}`,
      realtime: `realtime:${replica.port}`,
      hosts: { web: ['127.0.0.1'], realtime: ['127.0.0.1'] },
    });
    const inTheWay = join(edge.folder, 'run/seen-web.new');
    try {
      mkdirSync(inTheWay);
      edge.resolveTo('web', ['127.0.0.1', '127.0.0.2']);
      await until('it says so', () => edge.errorLog().includes('seen-web.new'));
      expect((await ask(edge.port, '/projects')).text).toBe('one');
      rmdirSync(inTheWay);
      await until('it reads again', () => edge.errorLog().includes('reading the'));
    } finally {
      await edge.stop();
      await replica.kill();
    }
  });
});
