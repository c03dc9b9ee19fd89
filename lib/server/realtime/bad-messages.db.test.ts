import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { closeCodes, type ServerMessage } from '@/lib/contracts/realtime';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject, aSource } from '@/lib/orca/testing/builders';

import { commitOperations } from '../documents/commit-operations';
import { aMember, aProject, type TestUser } from '../testing/a-project';
import { type LiveClient } from '../testing/live-client';
import { until } from '../testing/until';
import { Gateway } from './gateway';
import { type RawLine } from './testing/raw-line';
import { type Served, serveGateway } from './testing/serve-gateway';
import { TestLines } from './testing/test-lines';

let here: Served;
const lines = new TestLines();

beforeAll(async () => {
  here = await serveGateway(new Gateway());
});
afterEach(() => lines.end());
afterAll(() => here.close());

const aClient = (projectId: string, user: TestUser) => lines.client(here, projectId, user);

const aRawLine = (projectId: string, user: TestUser) => lines.raw(here, projectId, user);

const create = (name: string): Operation => ({ type: 'object.create', record: anObject({ name }) });

const level = (version: number, ...all: readonly LiveClient[]) =>
  until(`everybody at version ${version}`, () => all.every((each) => each.version === version));

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
