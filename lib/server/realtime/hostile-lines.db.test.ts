import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { closeCodes } from '@/lib/contracts/realtime';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject, aSource } from '@/lib/orca/testing/builders';
import { withinMs } from '@/lib/server/testing/within-ms';

import { commitOperations } from '../documents/commit-operations';
import { aMember, aProject, type TestUser } from '../testing/a-project';
import { LiveClient } from '../testing/live-client';
import { signInCookie } from '../testing/sign-in-cookie';
import { until } from '../testing/until';
import { Gateway } from './gateway';
import { RawLine } from './testing/raw-line';
import { type Served, serveGateway } from './testing/serve-gateway';

const appUrl = 'http://localhost:3000';

let served: Served;
const clients: LiveClient[] = [];
const lines: RawLine[] = [];

beforeAll(async () => {
  served = await serveGateway(new Gateway());
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  for (const { socket } of lines.splice(0)) socket.terminate();
});
afterAll(() => served.close());

async function aClient(projectId: string, user: TestUser): Promise<LiveClient> {
  const person = { userId: user.id, name: user.name, cookie: await signInCookie(user) };
  const client = new LiveClient({ servers: [served.url], appUrl, projectId, person });
  clients.push(client);
  await until('the line', () => client.isUp);
  return client;
}

async function aLine(projectId: string, user: TestUser, version: number | null = 0) {
  const { url } = served;
  const line = new RawLine({ url, appUrl, projectId, cookie: await signInCookie(user) });
  lines.push(line);
  await line.greet(user.id, version);
  return line;
}

const create = (name: string = randomUUID()): Operation => ({
  type: 'object.create',
  record: anObject({ id: randomUUID(), name }),
});

const source = (length: number): Operation => ({
  type: 'source.create',
  record: aSource({ id: randomUUID(), title: randomUUID(), body: 'x'.repeat(length) }),
});

/** How long commits take, one after the other, in milliseconds: the middle one. */
async function usualMs(client: LiveClient, forMs: number): Promise<number> {
  const taken: number[] = [];
  const start = performance.now();
  while (performance.now() - start < forMs) {
    const sentAt = performance.now();
    await client.commitAndWait(create());
    taken.push(performance.now() - sentAt);
    await sleep(20);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

/** Sends as much as goes out, until told to end. */
function flood(line: RawLine, text: () => string): { readonly end: () => Promise<void> } {
  const state = { isOn: true };
  const going = (async () => {
    while (state.isOn) {
      if (line.isOpen && line.socket.bufferedAmount < 300_000) line.say(text());
      else await sleep(2);
      await sleep(0);
    }
  })();
  return {
    end: async () => {
      state.isOn = false;
      await going;
    },
  };
}

const nothings = () =>
  JSON.stringify({
    type: 'commit',
    batchId: randomUUID(),
    operations: Array.from({ length: 1_000 }, () => ({})),
  });

describe('somebody who sends too much', () => {
  it('as a viewer costs others nothing, whatever it is', async () => {
    const { user, project } = await aProject();
    const calm = await aClient(project.id, user);
    const alone = await usualMs(calm, 1_000);
    const viewer = await aLine(project.id, await aMember(project.id, 'viewer'));
    const flooding = flood(viewer, nothings);
    const beside = await usualMs(calm, 2_000);
    await flooding.end();
    expect(beside).toBeLessThan(alone * 3 + withinMs(30));
    expect(JSON.stringify(viewer.of('refused')[0]).length).toBeLessThan(500);
    expect(viewer.of('throttled')).not.toEqual([]);
    expect(viewer.of('refused')[0]?.problem.code).toBe('forbidden');
    // It was not read from, instead of answered a thousand times.
    expect(viewer.of('refused').length).toBeLessThan(100);
  });

  it('as an editor is told in short what is wrong, and let go of when it does not end', async () => {
    const { user, project } = await aProject();
    const line = await aLine(project.id, user);
    const wrong = { type: 'object.create', record: { ...anObject(), name: '' } };
    for (let n = 0; n < 30; n += 1) {
      line.say(JSON.stringify({ type: 'commit', batchId: randomUUID(), operations: [wrong] }));
    }
    await until('the end', () => line.code !== undefined);
    expect(line.code).toBe(closeCodes.bad_message);
    expect(line.of('refused')).toHaveLength(21);
    expect(line.of('refused')[0]?.problem).toMatchObject({ code: 'validation_failed' });
  });

  it('delays others only little, though all of it is right', async () => {
    const { user, project } = await aProject();
    const calm = await aClient(project.id, user);
    const records = Array.from({ length: 200 }, () => create());
    const of = { userId: user.id, projectId: project.id };
    await commitOperations({ ...of, batchId: randomUUID(), operations: records });
    const ids = records.map((each) => ('record' in each ? each.record.id : ''));
    await usualMs(calm, 300);
    const alone = await usualMs(calm, 1_000);
    const editor = await aLine(project.id, await aMember(project.id, 'contributor'));
    let count = 0;
    const flooding = flood(editor, () => {
      count += 1;
      const operations: Operation[] = Array.from({ length: 400 }, (_, n) => ({
        type: 'object.update',
        id: ids[n % ids.length] ?? '',
        patch: { definition: `${count} ${n}` },
      }));
      return JSON.stringify({ type: 'commit', batchId: randomUUID(), operations });
    });
    const beside = await usualMs(calm, 4_000);
    await flooding.end();
    expect(beside).toBeLessThan(alone * 3 + withinMs(30));
    expect(editor.of('throttled')).not.toEqual([]);
    expect(editor.code).toBeUndefined();
    // 2,500 operations at once, and 100 a second since.
    expect(editor.of('committed').length).toBeLessThan(12);
  });

  it('is throttled with a code at 200 operations a second, and loses none', async () => {
    const { user, project } = await aProject();
    const line = await aLine(project.id, user);
    const start = performance.now();
    for (let sent = 0; sent < 400; await sleep(20)) {
      // As many as are due by now, however long it slept.
      const due = Math.min(400, (performance.now() - start) / 5);
      for (; sent < due; sent += 1) {
        line.tell({ type: 'commit', batchId: randomUUID(), operations: [create()] });
      }
    }
    await until('all answered', () => line.of('committed').length === 400);
    expect(line.of('throttled')[0]).toMatchObject({ code: 'too_many_requests' });
    expect(line.code).toBeUndefined();
  });
});

describe('a reader', () => {
  it('who stops for a while gets what is large, what comes with it, and whoever moved after all', async () => {
    const { user, project } = await aProject();
    const other = await aMember(project.id, 'contributor');
    const of = { userId: user.id, projectId: project.id };
    const reader = await aLine(project.id, user);
    const quick = await aLine(project.id, user);
    const mover = await aLine(project.id, other);
    reader.socket.pause();
    await commitOperations({
      ...of,
      batchId: randomUUID(),
      operations: Array.from({ length: 8 }, () => source(1_900_000)),
    });
    for (let n = 0; n < 60; n += 1) {
      await commitOperations({ ...of, batchId: randomUUID(), operations: [create()] });
      const presence = { path: `objects?n=${n}`, place: null, isIdle: false };
      mover.tell({ type: 'presence', presence });
      await sleep(60);
    }
    await until('the others level', () => quick.of('changes').length >= 60);
    const isLevel = (line: RawLine) =>
      line.of('changes').some(({ changes }) => changes.some(({ version }) => version === 61));
    reader.socket.resume();
    await until('the reader level', () => isLevel(reader));
    expect(reader.code).toBeUndefined();
    // Most of the moves were left out, and how it stands now is told with the next.
    expect(quick.of('people').length).toBeGreaterThan(20);
    expect(reader.of('people').length).toBeLessThan(10);
    mover.tell({ type: 'presence', presence: { path: 'nouns', place: null, isIdle: false } });
    const isSeen = () =>
      reader.of('people').some(({ present }) => present.some(({ path }) => path === 'nouns'));
    await until('the mover seen', isSeen);
  });

  it('who reads at once gets ten large changes in one turn', async () => {
    const { user, project } = await aProject();
    const of = { userId: user.id, projectId: project.id };
    const reader = await aClient(project.id, user);
    await Promise.all(
      Array.from({ length: 10 }, () =>
        commitOperations({ ...of, batchId: randomUUID(), operations: [source(1_500_000)] }),
      ),
    );
    await until('the reader level', () => reader.version === 10);
    expect(reader.closes).toEqual([]);
    expect(reader.faults).toEqual([]);
  });
});
