import { randomUUID } from 'node:crypto';

import { describe, expect, it, vi } from 'vitest';

import { recordsOf } from '@/lib/orca/model/lookups';
import { anObject } from '@/lib/orca/testing/builders';
import { assert } from '@/lib/shared/assert';
import { eventually } from '@/lib/shared/testing/eventually';

import { database } from '../database/db';
import { Replicas } from '../database/replicas';
import { metrics } from '../metrics/metrics';
import { ChangeFeed } from '../realtime/feed/change-feed';
import { readVersions } from '../realtime/room/project-store';
import { Room } from '../realtime/room/room';
import { startOfConnection } from '../realtime/room/start-of-connection';
import { memoryRedis } from '../redis/memory-redis';
import { aProject } from '../testing/a-project';
import { DocumentCopies } from './document-copies';
import { DocumentReads } from './document-reads';
import { type Documents, openDocuments } from './documents';
import { readChanges } from './read-changes';
import { readDocument } from './read-document';
import { readLatest } from './read-latest';
import { type Seen } from './seen';

type Of = { readonly userId: string; readonly projectId: string };

/** A process with nothing in memory, which tells nobody but its own rooms. */
function aProcess(copies?: DocumentCopies) {
  const redis = memoryRedis({ now: Date.now, keysMax: 100 });
  const feed = new ChangeFeed(() => redis);
  return { documents: openDocuments(database().pool, feed, copies && { copies }), feed };
}

async function createObjects({ queue }: Documents, of: Of, names: readonly string[]) {
  for (const name of names) {
    const record = anObject({ id: randomUUID(), name });
    const operations = [{ type: 'object.create' as const, record }];
    const batch = { actorId: of.userId, batchId: randomUUID(), operations };
    expect(await queue.commit(of.projectId, batch)).toMatchObject({ ok: true });
  }
}

/** The names of the objects that a process tells of, in a row. */
async function namesIn(documents: Documents, of: Of): Promise<string> {
  const reply = await readDocument(of, documents);
  const records = reply.ok ? recordsOf(reply.value.document, 'object') : [];
  return Array.from(records, ({ name }) => name)
    .toSorted((one, other) => one.localeCompare(other))
    .join('');
}

/** A project that was at version 5 when it was put back to version 2, as from a backup, and who remembers it at 5. */
async function aProjectPutBack(copies?: DocumentCopies) {
  const { user, project } = await aProject();
  const of = { userId: user.id, projectId: project.id };
  const { documents, feed } = aProcess(copies);
  await createObjects(documents, of, ['A', 'B', 'C', 'D', 'E']);
  await putBack(of);
  return { of, documents, feed };
}

async function putBack(of: Of): Promise<void> {
  const { pool } = database();
  await pool.query('DELETE FROM change WHERE project_id = $1 AND version > 2', [of.projectId]);
  await pool.query(`DELETE FROM object WHERE project_id = $1 AND name > 'B'`, [of.projectId]);
  await pool.query('UPDATE project SET version = 2 WHERE id = $1', [of.projectId]);
}

it.each([null, 1, 5])(
  'begins a line of who knows version %s at what is there now',
  async (since) => {
    const { of, documents } = await aProjectPutBack();
    const from = { projectId: of.projectId, since, level: { version: 2 } };
    expect(await startOfConnection(documents, from)).toMatchObject({ version: 2 });
  },
);

it('reads what is there now, and tells who is ahead to do so', async () => {
  const { of, documents } = await aProjectPutBack();
  expect(await readChanges({ ...of, since: 5 }, documents)).toMatchObject({
    value: { version: 2, tooFar: true, changes: [] },
  });
  const reply = await readDocument(of, documents);
  expect(reply).toMatchObject({ ok: true, value: { version: 2 } });
  expect(reply.ok && reply.value.document.tables.object.size).toBe(2);
});

describe('a process whose memory the database has lost, and come to the same version again', () => {
  async function aProjectCaughtUp() {
    const project = await aProjectPutBack();
    await createObjects(aProcess().documents, project.of, ['X', 'Y', 'Z']);
    return project;
  }

  it('tells what is there now', async () => {
    const { of, documents } = await aProjectCaughtUp();
    expect(await namesIn(documents, of)).toBe('ABXYZ');
  });

  it('tells what is there now to who begins a line', async () => {
    const { of, documents } = await aProjectCaughtUp();
    const level = (await readVersions(documents.pool, [of.projectId])).get(of.projectId);
    assert(level !== undefined, 'It is there.');
    const start = { projectId: of.projectId, since: null, level };
    expect(await startOfConnection(documents, start)).toMatchObject({ version: 5 });
    expect(documents.cache.get(of.projectId)?.batchId).toBe(level.batchId);
  });

  it('writes on what is there now', async () => {
    const { of, documents } = await aProjectCaughtUp();
    await createObjects(documents, of, ['W']);
    expect(await namesIn(documents, of)).toBe('ABWXYZ');
    expect(await namesIn(aProcess().documents, of)).toBe('ABWXYZ');
  });

  it('does not take a passed version of it for a sequel, where it was asked about earlier', async () => {
    const { of, documents } = await aProjectCaughtUp();
    const seen = { version: 4, batchId: randomUUID() };
    await createObjects(aProcess().documents, of, ['V']);
    const latest = await readLatest(documents, of.projectId, seen);
    expect(latest && recordsOf(latest.document, 'object').length).toBe(6);
  });

  it('believes no copy in Redis of what was lost', async () => {
    const redis = memoryRedis({ now: Date.now, keysMax: 100 });
    const copies = new DocumentCopies(() => redis);
    const { of, documents } = await aProjectPutBack();
    const lost = documents.cache.get(of.projectId);
    assert(lost !== undefined, 'It is remembered.');
    await copies.keep(lost);
    await createObjects(aProcess().documents, of, ['X', 'Y', 'Z']);
    expect(await namesIn(aProcess(copies).documents, of)).toBe('ABXYZ');
    const cold = aProcess(copies).documents;
    await copies.keep(lost);
    await createObjects(cold, of, ['W']);
    expect(await namesIn(cold, of)).toBe('ABWXYZ');
  });

  it('follows nothing on it that a room is told of', async () => {
    const { of, documents, feed } = await aProjectPutBack();
    const { projectId } = of;
    const room = new Room(projectId, { documents, feed, onOver: () => undefined });
    await eventually(() => expect(room.after.version).toBe(2));
    const other = openDocuments(database().pool, feed);
    await createObjects(other, of, ['X', 'Y', 'Z', 'W']);
    expect(room.after.version).toBe(6);
    expect(documents.cache.get(projectId)).toBeUndefined();
    expect(await namesIn(documents, of)).toBe('ABWXYZ');
    room.end();
  });

  it('begins a room anew that was told of what was lost', async () => {
    const { user, project } = await aProject();
    const of = { userId: user.id, projectId: project.id };
    const { documents, feed } = aProcess();
    await createObjects(documents, of, ['A', 'B', 'C', 'D', 'E']);
    const onOver = vi.fn<() => void>();
    const room = new Room(project.id, { documents, feed, onOver });
    await eventually(() => expect(room.after.version).toBe(5));
    await putBack(of);
    await createObjects(openDocuments(database().pool, feed), of, ['X', 'Y']);
    expect(onOver).not.toHaveBeenCalled();
    await createObjects(openDocuments(database().pool, feed), of, ['Z', 'W']);
    expect(onOver).toHaveBeenCalledOnce();
    expect(documents.cache.get(project.id)).toBeUndefined();
    expect(await namesIn(documents, of)).toBe('ABWXYZ');
  });
});

it('is not told by a standby what the primary has lost', async () => {
  const { of } = await aProjectPutBack();
  const { pool } = database();
  const reads = new DocumentReads(pool, new Replicas([pool]));
  const now = (await readVersions(pool, [of.projectId])).get(of.projectId);
  assert(now?.batchId !== undefined, 'A change led to it.');
  const other = { version: 2, batchId: randomUUID() };
  const askedFor = async (seen: Seen) => {
    metrics().replicaReads.reset();
    await reads.snapshot(of.projectId, seen);
    await reads.changes(of.projectId, { after: 1, upTo: seen });
    await reads.changes(of.projectId, { after: 2, upTo: seen });
    const { values } = await metrics().replicaReads.get();
    return values.map(({ labels, value }) => [labels.answered, value]);
  };
  expect(await askedFor(now)).toEqual([['replica', 3]]);
  expect(await askedFor(other)).toEqual([['behind', 3]]);
  expect(await askedFor({ version: 2 })).toEqual([]);
});
