import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { closeCodes, type ServerMessage } from '@/lib/contracts/realtime';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject, aSource } from '@/lib/orca/testing/builders';
import { withinMs } from '@/lib/shared/testing/within-ms';

import { database } from '../database/db';
import { commitOperations } from '../documents/commit-operations';
import { openDocuments } from '../documents/documents';
import { deleteProject } from '../projects/delete-project';
import { connectRedis } from '../redis/connect-redis';
import { aMember, aProject, type TestUser } from '../testing/a-project';
import { LiveClient } from '../testing/live-client';
import { signInCookie } from '../testing/sign-in-cookie';
import { until } from '../testing/until';
import { ChangeFeed } from './feed/change-feed';
import { Gateway } from './gateway';
import { RawLine } from './testing/raw-line';
import { type Served, serveGateway } from './testing/serve-gateway';

const appUrl = 'http://localhost:3000';

let here: Served;
let there: Served;
const clients: LiveClient[] = [];
const sockets: WebSocket[] = [];

beforeAll(async () => {
  here = await serveGateway(new Gateway());
  // What another process would be: it shares the database and Redis, and nothing else.
  const feed = new ChangeFeed(connectRedis);
  there = await serveGateway(new Gateway(openDocuments(database().pool, feed), feed));
});

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  for (const socket of sockets.splice(0)) socket.terminate();
});

afterAll(() => {
  here.close();
  there.close();
});

async function aClient(projectId: string, user: TestUser, at = here): Promise<LiveClient> {
  const person = { userId: user.id, name: user.name, cookie: await signInCookie(user) };
  const client = new LiveClient({ servers: [at.url], appUrl, projectId, person });
  clients.push(client);
  await until('the line', () => client.isUp || client.closes.length > 0);
  return client;
}

async function aRawLine(projectId: string, user: TestUser, version = 0): Promise<RawLine> {
  const line = new RawLine({ url: here.url, appUrl, projectId, cookie: await signInCookie(user) });
  sockets.push(line.socket);
  await line.greet(user.id, version);
  return line;
}

/** The status or close code with which a socket is turned away. */
async function refusalOf(path: string, headers: Record<string, string>): Promise<number | string> {
  const socket = new WebSocket(`${here.url.replace('http', 'ws')}${path}`, { headers });
  sockets.push(socket);
  return new Promise((resolve) => {
    socket.on('close', resolve);
    socket.on('unexpected-response', (_, response) => resolve(`HTTP ${response.statusCode}`));
    socket.on('error', (error) => resolve(error.message));
  });
}

const create = (name: string): Operation => ({ type: 'object.create', record: anObject({ name }) });

const namesOf = ({ document }: LiveClient) =>
  recordsOf(document, 'object')
    .map(({ name }) => name)
    .toSorted();

const level = (version: number, ...all: readonly LiveClient[]) =>
  until(`everybody at version ${version}`, () => all.every((each) => each.version === version));

describe('a live line', () => {
  it('begins with the whole model, and with what was missed when it is known what', async () => {
    const { user, project } = await aProject();
    const of = { userId: user.id, projectId: project.id };
    await commitOperations({ ...of, batchId: randomUUID(), operations: [create('Book')] });
    const client = await aClient(project.id, user);
    expect(namesOf(client)).toEqual(['Book']);
    expect(client.version).toBe(1);

    await commitOperations({ ...of, batchId: randomUUID(), operations: [create('Shelf')] });
    const raw = await aRawLine(project.id, user);
    expect(raw.messages[0]).toMatchObject({
      type: 'welcome',
      version: 2,
      changes: [{ version: 1 }, { version: 2 }],
      role: 'facilitator',
      members: { [user.id]: user.name },
    });
  });

  it('begins with the whole model where that lies ready and much was missed', async () => {
    const { user, project } = await aProject();
    const of = { userId: user.id, projectId: project.id };
    const body = () => Array.from({ length: 20_000 }, () => randomUUID()).join(' ');
    for (let n = 0; n < 3; n += 1) {
      const record = aSource({ id: randomUUID(), title: `Interview ${n}`, body: body() });
      const operations: Operation[] = [{ type: 'source.create', record }];
      await commitOperations({ ...of, batchId: randomUUID(), operations });
    }
    const line = await aRawLine(project.id, user);
    expect(line.messages[0]).toMatchObject({ type: 'welcome', version: 3, changes: null });
    const upToDate = await aRawLine(project.id, user, 3);
    expect(upToDate.messages[0]).toMatchObject({ version: 3, changes: [] });
  });

  it('begins with the whole model for somebody who has seen what is no longer there', async () => {
    const { user, project } = await aProject();
    const raw = await aRawLine(project.id, user, 1_000_000);
    expect(raw.messages[0]).toMatchObject({ type: 'welcome', version: 0, changes: null });
    expect(raw.code).toBeUndefined();
  });

  it('hands everybody everything in order: through sockets, HTTP and another process', async () => {
    const { user, project } = await aProject();
    const other = await aMember(project.id, 'contributor');
    const of = { userId: user.id, projectId: project.id };
    const [a, b, c] = await Promise.all([
      aClient(project.id, user),
      aClient(project.id, other),
      aClient(project.id, other, there),
    ]);
    const types: unknown[] = [];
    b.listen((message) => {
      if (message.type === 'changes') types.push(...message.changes.map((each) => each.types));
    });
    for (let n = 0; n < 20; n += 1) {
      a.commit(create(`A${n}`));
      b.commit(create(`B${n}`));
      c.commit(create(`C${n}`));
      void commitOperations({ ...of, batchId: randomUUID(), operations: [create(`H${n}`)] });
    }
    await level(80, a, b, c);
    expect(namesOf(a)).toHaveLength(80);
    expect(namesOf(b)).toEqual(namesOf(a));
    expect(namesOf(c)).toEqual(namesOf(a));
    expect([...a.faults, ...b.faults, ...c.faults]).toEqual([]);
    expect(a.sent.map(({ answer }) => answer?.isCommitted)).not.toContain(false);
    expect(types).toContainEqual(['object.create']);
  });

  it('answers a batch that comes again as the first time', async () => {
    const { user, project } = await aProject();
    const client = await aClient(project.id, user);
    const batch = client.commit(create('Book'));
    await level(1, client);
    await client.commitAndWait(create('Shelf'));
    const answers: ServerMessage[] = [];
    client.listen((message) => answers.push(message));
    const { batchId, operations } = batch;
    client.tell({ type: 'commit', batchId, operations: [...operations] });
    await until('an answer', () => answers.some(({ type }) => type === 'committed'));
    expect(answers).toContainEqual({ type: 'committed', batchId, version: 1 });
    expect(client.version).toBe(2);
  });

  it('refuses what the model does not allow, what is no operation, and viewers', async () => {
    const { user, project } = await aProject();
    const client = await aClient(project.id, user);
    await client.commitAndWait(create('Book'));
    const twice = await client.commitAndWait(create('books'));
    expect(twice).toMatchObject({
      problem: { code: 'operation_refused', status: 409, refusal: { code: 'name_taken' } },
    });
    const record = { ...anObject(), name: 'x'.repeat(1_000) };
    const none = await client.commitAndWait({ type: 'object.create', record });
    expect(none).toMatchObject({ problem: { code: 'validation_failed' } });
    const viewer = await aClient(project.id, await aMember(project.id, 'viewer'));
    expect(await viewer.commitAndWait(create('Shelf'))).toMatchObject({
      problem: { code: 'forbidden', status: 403 },
    });
    expect(client.version).toBe(1);
  });
});

describe('somebody’s right to be there', () => {
  it('ends within a second: told of a new role, refused, closed', async () => {
    const { user, project } = await aProject();
    const member = await aMember(project.id, 'contributor');
    const { prisma } = database();
    const of = { projectId: project.id, userId: member.id };
    const both = [await aClient(project.id, member), await aClient(project.id, member, there)];
    const stays = await aClient(project.id, user);
    const roles: unknown[] = [];
    for (const each of both) {
      each.listen((message) => {
        if (message.type === 'role') roles.push(message.role);
      });
    }
    await prisma.membership.update({
      where: { projectId_userId: of },
      data: { role: 'commenter' },
    });
    const toldMs = await until('a role', () => roles.length === 2);
    expect(toldMs).toBeLessThan(withinMs(1_000));
    expect(await both[0]?.commitAndWait(create('Shelf'))).toMatchObject({ isCommitted: false });

    await prisma.membership.delete({ where: { projectId_userId: of } });
    const goneMs = await until('the end', () => both.every(({ closes }) => closes.length > 0));
    expect(goneMs).toBeLessThan(withinMs(1_000));
    expect(both.map(({ closes }) => closes[0]?.code)).toEqual([4404, 4404]);
    expect(await stays.commitAndWait(create('Book'))).toMatchObject({ isCommitted: true });
  });

  it('ends with the project', async () => {
    const { user, project } = await aProject();
    const client = await aClient(project.id, user);
    await deleteProject({ userId: user.id, projectId: project.id });
    await until('the end', () => client.closes.length > 0);
    expect(client.closes[0]?.code).toBe(closeCodes.not_found);
  });
});

describe('the door', () => {
  it('turns away strangers, each with a reason', async () => {
    const { user, project } = await aProject();
    const stranger = (await aProject()).user;
    const path = `/realtime/${project.id}`;
    const cookie = await signInCookie(user);
    const at = { origin: appUrl, cookie };
    expect(await refusalOf(path, { origin: appUrl })).toBe(4401);
    expect(await refusalOf(path, { ...at, cookie: await signInCookie(stranger) })).toBe(4404);
    expect(await refusalOf(`/realtime/${randomUUID()}`, at)).toBe(4404);
    expect(await refusalOf(path, { ...at, origin: 'https://example.org' })).toBe('HTTP 403');
    expect(await refusalOf(path, { ...at, origin: 'null' })).toBe('HTTP 403');
    expect(await refusalOf(path, { ...at, origin: '\u00e9\u00ff' })).toBe('HTTP 403');
    expect(await refusalOf(path, { cookie })).toBe('HTTP 403');
    expect(await refusalOf(path, { ...at, host: 'evil.example.org' })).toBe('HTTP 403');
    for (const elsewhere of ['/realtime', '/realtime/', '/realtime/x', `${path}/x`, `${path}?a`]) {
      expect(await refusalOf(elsewhere, at), elsewhere).toBe('socket hang up');
    }
  });

  it('lets nobody greet twice', async () => {
    const { user, project } = await aProject();
    const twice = await aRawLine(project.id, user);
    twice.socket.send(JSON.stringify({ type: 'hello', userId: user.id, version: 0 }));
    await until('the end', () => twice.code !== undefined);
    expect(twice.code).toBe(closeCodes.bad_message);
  });

  it('has room for only so many lines of one person', async () => {
    const { user, project } = await aProject();
    const cookie = await signInCookie(user);
    const url = `${here.url.replace('http', 'ws')}/realtime/${project.id}`;
    const lines = Array.from({ length: 42 }, () => {
      const socket = new WebSocket(url, { headers: { cookie, origin: appUrl } });
      sockets.push(socket);
      return socket;
    });
    const codes: number[] = [];
    for (const line of lines) line.on('close', (code) => codes.push(code));
    await until('two turned away', () => codes.length === 2);
    await sleep(100);
    expect(codes).toEqual([4429, 4429]);
  });
});

describe('bad input', () => {
  const text = (raw: RawLine, value: string) => raw.socket.send(value);

  it.each<readonly [string, number, (raw: RawLine) => void]>([
    ['a frame over 64 kB', closeCodes.frame_too_large, (raw) => text(raw, 'x'.repeat(65_537))],
    ['bytes', closeCodes.binary_refused, (raw) => raw.socket.send(Buffer.from('{}'))],
    [
      'no UTF-8',
      closeCodes.not_utf8,
      (raw) => raw.socket.send(Buffer.from([0xff, 0xfe]), { binary: false }),
    ],
    ['no JSON', closeCodes.bad_message, (raw) => text(raw, 'hello')],
    ['deep JSON', closeCodes.bad_message, (raw) => text(raw, '['.repeat(30_000))],
    [
      'deep JSON that is whole',
      closeCodes.bad_message,
      (raw) => text(raw, `{"type":"presence","presence":${'['.repeat(99)}${']'.repeat(99)}}`),
    ],
    [
      '__proto__',
      closeCodes.bad_message,
      (raw) => text(raw, '{"type":"presence","presence":null,"__proto__":{"isAdmin":true}}'),
    ],
    ['an unknown kind', closeCodes.bad_message, (raw) => text(raw, '{"type":"shout"}')],
  ])('closes the line for %s, and no other', async (_, code, send) => {
    const { user, project } = await aProject();
    const stays = await aClient(project.id, user);
    const raw = await aRawLine(project.id, user);
    send(raw);
    await until('the end', () => raw.code !== undefined);
    expect(raw.code).toBe(code);
    expect(await stays.commitAndWait(create('Book'))).toMatchObject({ isCommitted: true });
    expect(stays.closes).toEqual([]);
  });

  it('slows down who sends too much, loses nothing of it, and nobody else waits', async () => {
    const { user, project } = await aProject();
    const other = await aMember(project.id, 'contributor');
    const flood = await aClient(project.id, user);
    const calm = await aClient(project.id, other);
    const throttled: ServerMessage[] = [];
    flood.listen((message) => message.type === 'throttled' && throttled.push(message));
    const rename = anObject({ name: 'Book' });
    flood.commit({ type: 'object.create', record: rename });
    for (let n = 0; n < 900; n += 1) {
      flood.commit({ type: 'object.update', id: rename.id, patch: { name: `Book ${n}` } });
    }
    await until('a word of it', () => throttled.length > 0);
    await calm.commitAndWait(create('Shelf'));
    expect(flood.unanswered).toBeGreaterThan(100);
    await until('everything answered', () => flood.unanswered === 0);
    await level(902, flood, calm);
    expect(flood.closes).toEqual([]);
  });

  it('lets go of who does not read, while others go on', async () => {
    const { user, project } = await aProject();
    const other = await aMember(project.id, 'contributor');
    const slow = await aRawLine(project.id, user);
    slow.socket.pause();
    const reader = await aClient(project.id, other);
    const writer = await aClient(project.id, other);
    const isGone = () => here.gateway.size < 3;
    // What the operating system keeps on the way does not count as waiting.
    for (let n = 0; n < 45 && !isGone(); n += 1) {
      const record = aSource({ title: `Interview ${n}`, body: 'word '.repeat(80_000) });
      await commitOperations({
        userId: other.id,
        projectId: project.id,
        batchId: randomUUID(),
        operations: [{ type: 'source.create', record }],
      });
    }
    await until('the slow one gone', isGone);
    await until('the reader level', () => reader.version === writer.version);
    expect(reader.closes).toEqual([]);
    expect(slow.code).toBeUndefined();
  });
});

it('sends everybody elsewhere when the process ends, after what was being saved', async () => {
  const { user, project } = await aProject();
  const served = await serveGateway(new Gateway());
  const client = await aClient(project.id, user, served);
  const batches = Array.from({ length: 5 }, (_, n) => client.commit(create(`N${n}`)));
  await until('the first answer', () => batches.some(({ answer }) => answer !== undefined));
  await served.gateway.drain();
  await until('the end', () => client.closes.length > 0);
  expect(client.closes[0]?.code).toBe(closeCodes.restarting);
  expect(batches.filter(({ answer }) => answer && !answer.isCommitted)).toEqual([]);
  served.close();
});
