import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { closeCodes, type ServerMessage } from '@/lib/contracts/realtime';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject, aSource } from '@/lib/orca/testing/builders';
import { withinMs } from '@/lib/server/testing/within-ms';

import { database } from '../database/db';
import { commitOperations } from '../documents/commit-operations';
import { openDocuments } from '../documents/documents';
import { deleteProject } from '../projects/delete-project';
import { connectRedis } from '../redis/connect-redis';
import { aMember, aProject, type TestUser } from '../testing/a-project';
import { type LiveClient } from '../testing/live-client';
import { until } from '../testing/until';
import { ChangeFeed } from './feed/change-feed';
import { Gateway } from './gateway';
import { type Served, serveGateway } from './testing/serve-gateway';
import { TestLines } from './testing/test-lines';

let here: Served;
let there: Served;
const lines = new TestLines();

beforeAll(async () => {
  here = await serveGateway(new Gateway());
  // What another process would be: it shares the database and Redis, and nothing else.
  const feed = new ChangeFeed(connectRedis);
  there = await serveGateway(new Gateway(openDocuments(database().pool, feed), feed));
});

afterEach(() => lines.end());

afterAll(() => {
  here.close();
  there.close();
});

const aClient = (projectId: string, user: TestUser, at = here) => lines.client(at, projectId, user);

const aRawLine = (projectId: string, user: TestUser, version = 0) =>
  lines.raw(here, projectId, user, version);

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
