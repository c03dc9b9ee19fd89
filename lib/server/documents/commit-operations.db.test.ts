import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { allRecords } from '@/lib/orca/model/document';
import { operationSchema, type Operation } from '@/lib/orca/operations/operation';
import { aCta, anId, anObject } from '@/lib/orca/testing/builders';

import { database } from '../database/db';
import { aMember, aUser } from '../testing/a-project';
import { recordsWithEveryField } from '../testing/every-field';
import { commitOperations } from './commit-operations';
import { readChanges } from './read-changes';
import { readDocument } from './read-document';
import { anotherProcess, aPlace, commit, create, stored, storedRecords } from './testing/a-place';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

it('makes one version and one change of a batch', async () => {
  const of = await aPlace();
  const batchId = randomUUID();
  const reply = await commitOperations({
    ...of,
    batchId,
    operations: [create('Shelf'), create('Book')],
    since: 0,
  });
  expect(reply).toMatchObject({ ok: true, value: { version: 1, changes: [{ batchId }] } });
  expect(await readChanges({ ...of, since: 0 })).toMatchObject({
    ok: true,
    value: { version: 1, tooFar: false, changes: reply.ok ? reply.value.changes : [] },
  });
  expect((await storedRecords(of)).map((record) => 'name' in record && record.name)).toEqual(
    expect.arrayContaining(['Shelf', 'Book']),
  );
});

it('writes nothing of a batch whose last operation is refused, and says which and why', async () => {
  const of = await aPlace();
  await commit(of, [create('Book')]);
  const reply = await commit(of, [create('Shelf'), create('books')]);
  expect(reply).toEqual({
    ok: false,
    error: {
      code: 'operation_refused',
      detail: '“books” is already the name or a synonym of the object “Book”.',
      refusal: { code: 'name_taken', index: 1 },
      issues: [
        {
          path: ['operations', 1, 'name'],
          message: '“books” is already the name or a synonym of the object “Book”.',
        },
      ],
    },
  });
  expect(await storedRecords(of)).toHaveLength(1);
  expect(await readDocument(of)).toMatchObject({ value: { version: 1 } });
});

it('answers a repeated batch as the first time, in this process and in another', async () => {
  const of = await aPlace();
  const batch = { ...of, batchId: randomUUID(), operations: [create('Book')] };
  const first = await commitOperations(batch);
  await commit(of, [create('Shelf')]);
  expect(await commitOperations(batch)).toEqual(first);
  expect(await commitOperations(batch, anotherProcess())).toEqual(first);
  expect(await storedRecords(of)).toHaveLength(2);
});

it('commits a batch once that arrives many times at once', async () => {
  const of = await aPlace();
  const batch = { ...of, batchId: randomUUID(), operations: [create('Book')] };
  const elsewhere = anotherProcess();
  const replies = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) => commitOperations(batch, n % 2 ? elsewhere : undefined)),
  );
  for (const reply of replies) expect(reply).toMatchObject({ ok: true, value: { version: 1 } });
});

it('stores nothing for a batch that changes nothing', async () => {
  const of = await aPlace();
  const book = anObject({ name: 'Book' });
  await commit(of, [{ type: 'object.create', record: book }]);
  const same: Operation = { type: 'object.update', id: book.id, patch: { name: 'Book' } };
  expect(await commit(of, [same])).toEqual({ ok: true, value: { version: 1, changes: [] } });
});

it('gives parallel commits versions without a gap', async () => {
  const of = await aPlace();
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, n) => commit(of, [create(`Thing number ${n}`)])),
  );
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  const versions = replies.map((reply) => (reply.ok ? reply.value.version : 0));
  expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  expect(await storedRecords(of)).toHaveLength(20);
});

it('lets processes race for a project: every commit counts, both end at the same document', async () => {
  const of = await aPlace();
  const processes = [anotherProcess(), anotherProcess()];
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, n) => commit(of, [create(`Thing ${n}.`)], processes[n % 2])),
  );
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  const seen = await Promise.all(processes.map((process) => readDocument(of, process)));
  const documents = seen.map((read) => (read.ok ? [...allRecords(read.value.document)] : []));
  expect(documents[0]).toHaveLength(30);
  expect(documents[1]).toEqual(documents[0]);
  expect(await storedRecords(of)).toEqual(documents[0]);
});

it('refuses what another process made impossible a moment ago', async () => {
  const of = await aPlace();
  const here = anotherProcess();
  await commit(of, [create('Shelf')], here);
  await commit(of, [create('Book')], anotherProcess());
  expect(await commit(of, [create('BOOKS')], here)).toMatchObject({
    error: { refusal: { code: 'name_taken', index: 0 } },
  });
});

it('keeps every field of every kind, created, changed and removed', async () => {
  const of = await aPlace();
  const records = recordsWithEveryField();
  const writes = records.map((record) => ({ write: 'create' as const, record }));
  expect(await commit(of, [{ type: 'records.write', writes }])).toMatchObject({ ok: true });
  expect((await storedRecords(of)).toSorted(byId)).toEqual(records.toSorted(byId));

  const patches = records.flatMap((record): Operation[] =>
    record.kind === 'object'
      ? [
          {
            type: 'object.update',
            id: record.id,
            patch: { signOff: null, position: null, states: [] },
          },
        ]
      : [],
  );
  await commit(of, patches);
  const next = await readDocument(of);
  expect(await storedRecords(of)).toEqual(next.ok && [...allRecords(next.value.document)]);

  const removals = records.flatMap((record): Operation[] =>
    record.kind === 'object' ? [{ type: 'object.remove', id: record.id }] : [],
  );
  expect(await commit(of, removals)).toMatchObject({ ok: true });
  const left = await readDocument(of);
  expect(await storedRecords(of)).toEqual(left.ok && [...allRecords(left.value.document)]);
});

it('writes twenty thousand records in one commit', async () => {
  const of = await aPlace();
  const object = anObject({ name: 'Book' });
  const writes = [
    { write: 'create' as const, record: object },
    ...Array.from({ length: 20_000 }, (_, n) => ({
      write: 'create' as const,
      record: aCta({ objectId: object.id, verb: `Do ${n}`, orderKey: 'a0' }),
    })),
  ];
  expect(await commit(of, [{ type: 'records.write', writes }])).toMatchObject({ ok: true });
  expect((await stored(of))?.tables.cta.size).toBe(20_000);
});

it('reaches no record of another project', async () => {
  const [mine, theirs] = [await aPlace(), await aPlace()];
  const record = anObject({ name: 'Theirs' });
  await commit(theirs, [{ type: 'object.create', record }]);
  const before = await storedRecords(theirs);
  const attempts: Operation[] = [
    { type: 'object.update', id: record.id, patch: { name: 'Mine' } },
    { type: 'object.remove', id: record.id },
    { type: 'cta.create', record: aCta({ objectId: record.id }) },
    {
      type: 'records.write',
      writes: [{ write: 'remove', kind: 'object', id: record.id, expected: {} }],
    },
  ];
  for (const attempt of attempts) {
    expect(await commit(mine, [attempt])).toMatchObject({ error: { code: 'operation_refused' } });
  }
  // The same id in two projects is two records.
  await commit(mine, [{ type: 'object.create', record: { ...record, name: 'Mine' } }]);
  expect(await commit(mine, [{ type: 'object.remove', id: record.id }])).toMatchObject({
    ok: true,
  });
  expect(await storedRecords(theirs)).toEqual(before);
});

it('answers people who are no members as if the project were not there', async () => {
  const { projectId } = await aPlace();
  const { id: userId } = await aUser();
  const hidden = { ok: false, error: { code: 'not_found' } };
  expect(await commit({ userId, projectId }, [create('Book')])).toEqual(hidden);
  expect(await readDocument({ userId, projectId })).toEqual(hidden);
  expect(await readChanges({ userId, projectId, since: 0 })).toEqual(hidden);
  expect(await commit({ userId, projectId: anId() }, [create('Book')])).toEqual(hidden);
});

it.each([
  ['viewer', 'forbidden'],
  ['commenter', 'forbidden'],
] as const)('lets a %s read and not write', async (role, code) => {
  const { projectId } = await aPlace();
  const { id: userId } = await aMember(projectId, role);
  expect(await commit({ userId, projectId }, [create('Book')])).toMatchObject({ error: { code } });
  expect(await readDocument({ userId, projectId })).toMatchObject({ ok: true, value: { role } });
});

it('keeps small letters of ids, as the database does', async () => {
  const of = await aPlace();
  const record = anObject({ name: 'Book' });
  const upper: unknown = {
    type: 'object.create',
    record: { ...record, id: record.id.toUpperCase() },
  };
  await commit(of, [operationSchema.parse(upper)]);
  expect(await storedRecords(of)).toMatchObject([{ id: record.id }]);
});

it('writes nothing of a batch to a row that is not there', async () => {
  const of = await aPlace();
  const record = anObject({ name: 'Book' });
  await commit(of, [{ type: 'object.create', record }, create('Shelf')]);
  await database().pool.query('DELETE FROM object WHERE id = $1', [record.id]);
  const update = { type: 'object.update' as const, id: record.id, patch: { name: 'Tome' } };
  await expect(commit(of, [create('Card'), update])).rejects.toThrow('rows_to_write_are_missing');
  expect(await storedRecords(of)).toMatchObject([{ name: 'Shelf' }]);
  expect(await readChanges({ ...of, since: 0 })).toMatchObject({ value: { version: 1 } });
});

it('goes on where a pooler stands in between, that does not know what was prepared', async () => {
  const of = await aPlace();
  const within = anotherProcess();
  const versions: unknown[] = [];
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) {
    const reply = await commit(of, [create(`Thing ${name}`)], within);
    versions.push(reply.ok && reply.value.version);
    const { pool } = database();
    const all = Array.from({ length: pool.options.max }, () => pool.connect());
    const clients = await Promise.all(all);
    for (const client of clients) {
      await client.query('DEALLOCATE ALL');
      client.release();
    }
  }
  const later = versions.map(() => within.prepared.named({ text: 'SELECT 1', values: [] }).name);
  expect(later.at(-1)).toBeUndefined();
  expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await storedRecords(of)).toHaveLength(8);
});
