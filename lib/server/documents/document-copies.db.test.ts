import { randomUUID } from 'node:crypto';

import { describe, expect, it, vi } from 'vitest';

import { type OrcaDocument } from '@/lib/orca/model/document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { anObject } from '@/lib/orca/testing/builders';
import { assert } from '@/lib/shared/assert';
import { eventually } from '@/lib/shared/testing/eventually';

import { database } from '../database/db';
import { logger } from '../logging/logger';
import { metrics } from '../metrics/metrics';
import { memoryRedis } from '../redis/memory-redis';
import { type Redis } from '../redis/redis';
import { RedisUnavailable } from '../redis/redis-unavailable';
import { aProject } from '../testing/a-project';
import { DocumentCopies } from './document-copies';
import { openDocuments, type Documents } from './documents';
import { readDocument } from './read-document';

type Of = { readonly userId: string; readonly projectId: string };

const aProcess = (redis: Redis) =>
  openDocuments(database().pool, undefined, { copies: new DocumentCopies(() => redis) });

const aRedis = () => memoryRedis({ now: Date.now, keysMax: 100 });

const keyOf = ({ projectId }: Of) => `project:{${projectId}}:document`;

async function createObjects(documents: Documents, of: Of, names: readonly string[]) {
  for (const name of names) {
    const record = anObject({ id: randomUUID(), name });
    const operations = [{ type: 'object.create' as const, record }];
    const batch = { actorId: of.userId, batchId: randomUUID(), operations };
    expect(await documents.queue.commit(of.projectId, batch)).toMatchObject({ ok: true });
  }
}

/** A project at version 3 whose copy at that version lies in Redis. */
async function aCopiedProject(redis = aRedis()) {
  const { user, project } = await aProject();
  const of = { userId: user.id, projectId: project.id };
  const writer = openDocuments(database().pool);
  await createObjects(writer, of, ['A', 'B', 'C']);
  await readDocument(of, aProcess(redis));
  await eventually(async () => expect(await redis.get(keyOf(of))).toBeDefined());
  return { of, writer, redis };
}

function namesOf(document: OrcaDocument): readonly string[] {
  return recordsOf(document, 'object')
    .map(({ name }) => name)
    .toSorted((one, other) => one.localeCompare(other));
}

/** How often models were found where, until now. */
async function foundUntilNow(): Promise<ReadonlyMap<unknown, number>> {
  const { values } = await metrics().documentReads.get();
  return new Map(values.map(({ labels, value }) => [labels.found, value]));
}

/** The names that a process with nothing in memory reads, the version, and where it found them. */
async function readCold(redis: Redis, of: Of) {
  const before = await foundUntilNow();
  const reply = await readDocument(of, aProcess(redis));
  if (!reply.ok) throw new Error(reply.error.code);
  const after = await foundUntilNow();
  const found = [...after].filter(([where, count]) => count > (before.get(where) ?? 0));
  const { document, version } = reply.value;
  return { names: namesOf(document), version, found: found.map(([where]) => where) };
}

describe('a copy of a model in Redis', () => {
  it('spares a process without a memory of it the whole read, and is brought level', async () => {
    const { of, writer, redis } = await aCopiedProject();
    expect(await readCold(redis, of)).toEqual({
      names: ['A', 'B', 'C'],
      version: 3,
      found: ['redis'],
    });
    await createObjects(writer, of, ['D', 'E']);
    const names = ['A', 'B', 'C', 'D', 'E'];
    expect(await readCold(redis, of)).toEqual({ names, version: 5, found: ['redis'] });
  });

  it('is committed on by a process that knows nothing else', async () => {
    const { of, redis } = await aCopiedProject();
    await createObjects(aProcess(redis), of, ['D']);
    expect(await readCold(redis, of)).toMatchObject({ version: 4, found: ['redis'] });
  });

  it('is not believed when a backup was restored and edited since, even to a higher version', async () => {
    const { of, redis } = await aCopiedProject();
    const { pool } = database();
    await pool.query('DELETE FROM change WHERE project_id = $1 AND version > 2', [of.projectId]);
    await pool.query(`DELETE FROM object WHERE project_id = $1 AND name = 'C'`, [of.projectId]);
    await pool.query('UPDATE project SET version = 2 WHERE id = $1', [of.projectId]);
    expect(await readCold(redis, of)).toEqual({
      names: ['A', 'B'],
      version: 2,
      found: ['database'],
    });

    const { of: other, redis: otherRedis } = await aCopiedProject();
    await pool.query('UPDATE change SET batch_id = $2 WHERE project_id = $1 AND version = 3', [
      other.projectId,
      randomUUID(),
    ]);
    await pool.query(`UPDATE object SET name = 'Z' WHERE project_id = $1 AND name = 'C'`, [
      other.projectId,
    ]);
    await createObjects(openDocuments(pool), other, ['D']);
    const names = ['A', 'B', 'D', 'Z'];
    expect(await readCold(otherRedis, other)).toEqual({ names, version: 4, found: ['database'] });
    // What was found out is left for others.
    await eventually(async () =>
      expect(await readCold(otherRedis, other)).toMatchObject({ names, found: ['redis'] }),
    );
  });

  it.each(['', 'x', '1 a b c', `1 ${randomUUID()} br AAAA`, `2 ${randomUUID()} gzip AAAA`])(
    'is dropped with a warning where it is %j',
    async (damaged) => {
      const { of, redis } = await aCopiedProject();
      const warn = vi.spyOn(logger(), 'warn');
      await redis.set(keyOf(of), damaged, { ttlSeconds: 60 });
      expect(await readCold(redis, of)).toMatchObject({ version: 3, found: ['database'] });
      expect(warn).toHaveBeenCalledOnce();
      warn.mockRestore();
    },
  );

  it('is dropped where it is another project’s', async () => {
    const { of, redis } = await aCopiedProject();
    const other = await aCopiedProject();
    const foreign = (await other.redis.get(keyOf(other.of))) ?? '';
    await redis.set(keyOf(of), foreign, { ttlSeconds: 60 });
    expect(await readCold(redis, of)).toMatchObject({ version: 3, found: ['database'] });
  });

  it('is not missed while Redis is away or hangs', async () => {
    const { of, redis } = await aCopiedProject();
    const away = () => Promise.reject(new RedisUnavailable(new Error('away')));
    const hanging = () => new Promise<never>(() => {});
    for (const get of [away, hanging]) {
      const broken = { ...redis, get, set: get, delete: get };
      expect(await readCold(broken, of)).toMatchObject({ version: 3, found: ['database'] });
    }
  });

  it('is left only where it takes little of what others need Redis for', async () => {
    const { of, writer, redis } = await aCopiedProject();
    const snapshot = writer.cache.get(of.projectId);
    assert(snapshot !== undefined, 'It was just written.');
    const text = (await redis.get(keyOf(of))) ?? '';
    await redis.delete(keyOf(of));
    await new DocumentCopies(() => redis, text.length - 1).keep(snapshot);
    expect(await redis.get(keyOf(of))).toBeUndefined();
    await new DocumentCopies(() => redis, text.length).keep(snapshot);
    expect(await redis.get(keyOf(of))).toBeDefined();
  });

  it('is made anew by who had much to follow', async () => {
    const { of, writer, redis } = await aCopiedProject();
    const first = await redis.get(keyOf(of));
    await createObjects(
      writer,
      of,
      Array.from({ length: 20 }, (_, n) => `D${n}`),
    );
    expect(await readCold(redis, of)).toMatchObject({ version: 23, found: ['redis'] });
    expect(await redis.get(keyOf(of))).toBe(first);
    await createObjects(
      writer,
      of,
      Array.from({ length: 40 }, (_, n) => `E${n}`),
    );
    expect(await readCold(redis, of)).toMatchObject({ version: 63, found: ['redis'] });
    await eventually(async () => expect(await redis.get(keyOf(of))).not.toBe(first));
  });
});

it('a model in memory is not brought level by the changes of another history', async () => {
  const { user, project } = await aProject();
  const of = { userId: user.id, projectId: project.id };
  const { pool } = database();
  const remembering = openDocuments(pool);
  await createObjects(remembering, of, ['A', 'B']);
  await pool.query('UPDATE change SET batch_id = $2 WHERE project_id = $1 AND version = 2', [
    of.projectId,
    randomUUID(),
  ]);
  await pool.query(`UPDATE object SET name = 'Z' WHERE project_id = $1 AND name = 'B'`, [
    of.projectId,
  ]);
  await createObjects(openDocuments(pool), of, ['C']);
  const reply = await readDocument(of, remembering);
  expect(reply.ok && namesOf(reply.value.document)).toEqual(['A', 'C', 'Z']);
});
