import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { deleteProject } from '../projects/delete-project';
import { commitOperations } from './commit-operations';
import { CommitQueue } from './commit-queue';
import { readDocument } from './read-document';
import { anotherProcess, aPlace, commit, create, storedRecords } from './testing/a-place';

it('refuses the batch that the database can’t take, and no other that travelled with it', async () => {
  const of = await aPlace();
  await commit(of, [create('First')]);
  const outcomes = await Promise.all([
    commit(of, [create('Before')]),
    commit(of, [create('Good')]),
    // Nothing but the schemas keeps such an id out, and this one did not come through them.
    commitOperations({ ...of, batchId: 'no id', operations: [create('Bad')] }),
    commit(of, [create('Better')]),
  ]);
  expect(outcomes).toMatchObject([
    { ok: true },
    { ok: true },
    { error: { code: 'operation_refused', detail: expect.stringMatching(/can’t store/) } },
    { ok: true },
  ]);
  expect(await storedRecords(of)).toHaveLength(4);
});

it('turns away, for a moment, what comes when too much waits already', async () => {
  const of = await aPlace();
  const batch = (n: number) => ({
    actorId: of.userId,
    batchId: randomUUID(),
    operations: [create(`Thing ${n}.`)],
  });
  const limits = {
    waitingMax: 50,
    waitingSizeMax: 1e6,
    groupMax: 20,
    groupSizeMax: 1e6,
    groupOperationsMax: 1e3,
  };
  const queue = new CommitQueue(anotherProcess(), limits);
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, (_, n) => queue.commit(of.projectId, batch(n))),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(51);
  expect(outcomes.at(-1)).toMatchObject({ error: { code: 'unavailable', retryAfterSeconds: 2 } });
  expect(await queue.commit(of.projectId, batch(60))).toMatchObject({ ok: true });
});

it('carries out nothing more of a sender once something of theirs was not saved', async () => {
  const of = await aPlace();
  const limits = {
    waitingMax: 2,
    waitingSizeMax: 1e6,
    groupMax: 1,
    groupSizeMax: 1e6,
    groupOperationsMax: 1e3,
  };
  const queue = new CommitQueue(anotherProcess(), limits);
  const [sender, other] = [{}, {}];
  const send = (name: string, by: object) =>
    queue.commit(
      of.projectId,
      { actorId: of.userId, batchId: randomUUID(), operations: [create(name)] },
      by,
    );
  const outcomes = await Promise.all([
    ...['A', 'B', 'C', 'too much'].map((name) => send(name, sender)),
    send('of somebody else', other),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false, false, false]);
  expect(await send('D', sender)).toMatchObject({ error: { code: 'unavailable' } });
  expect(await send('E', {})).toMatchObject({ ok: true });
  expect(await storedRecords(of)).toHaveLength(2);
});

it('commits what comes late for a deleted project nowhere', async () => {
  const of = await aPlace();
  await commit(of, [create('Book')]);
  const elsewhere = anotherProcess();
  await readDocument(of, elsewhere);
  await deleteProject(of);
  const batch = { actorId: of.userId, batchId: randomUUID(), operations: [create('Shelf')] };
  expect(await elsewhere.queue.commit(of.projectId, batch)).toEqual({
    ok: false,
    error: { code: 'not_found' },
  });
});
