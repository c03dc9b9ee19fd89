import { randomBytes, randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { aRole, aSource } from '@/lib/orca/testing/builders';

import { database } from '../database/db';
import { aMember, aShareLink } from '../testing/a-project';
import { commitOperations } from './commit-operations';
import { readChanges } from './read-changes';
import { anotherProcess, aPlace, commit, create } from './testing/a-place';

it('tells with the changes what the caller may do, and who the members are', async () => {
  const of = await aPlace();
  const viewer = await aMember(of.projectId, 'viewer');
  const reply = await readChanges({ projectId: of.projectId, userId: viewer.id, since: 0 });
  expect(reply).toMatchObject({ value: { role: 'viewer' } });
  expect(reply.ok && Object.keys(reply.value.members).toSorted()).toEqual(
    [of.userId, viewer.id].toSorted(),
  );
  const { id: linkId } = await aShareLink(of, 'viewer');
  expect(await readChanges({ projectId: of.projectId, userId: linkId, since: 0 })).toMatchObject({
    value: { role: 'guest', members: {} },
  });
});

it('tells somebody too far behind to read everything anew', async () => {
  const of = await aPlace();
  await commit(of, [{ type: 'role.create', record: aRole({ name: 'Clerk' }) }]);
  await database().prisma.project.update({ where: { id: of.projectId }, data: { version: 5_000 } });
  expect(await readChanges({ ...of, since: 0 })).toMatchObject({
    ok: true,
    value: { version: 5_000, tooFar: true, changes: [] },
  });
});

it('tells somebody who missed too much text to read everything anew, and catches up so itself', async () => {
  const of = await aPlace();
  const elsewhere = anotherProcess();
  await commit(of, [create('Book')], elsewhere);
  const aLongText = () => ({
    type: 'source.create' as const,
    record: aSource({ body: randomBytes(700_000).toString('hex') }),
  });
  for (const operation of [aLongText(), aLongText(), aLongText()]) await commit(of, [operation]);
  expect(await readChanges({ ...of, since: 1 })).toMatchObject({
    value: { version: 4, tooFar: true, changes: [] },
  });
  expect(await readChanges({ ...of, since: 3 })).toMatchObject({
    value: { version: 4, tooFar: false, changes: [{ version: 4 }] },
  });
  const reply = await commitOperations(
    { ...of, batchId: randomUUID(), operations: [create('Shelf')], since: 1 },
    elsewhere,
  );
  expect(reply).toMatchObject({ ok: true, value: { version: 5, changes: [] } });
});

it('brings, with the answer, every change that the caller has not seen', async () => {
  const of = await aPlace();
  await commit(of, [create('Book')], anotherProcess());
  await commit(of, [create('Shelf')], anotherProcess());
  const batch = { ...of, batchId: randomUUID(), operations: [create('Card')] };
  const reply = await commitOperations({ ...batch, since: 1 });
  expect(reply).toMatchObject({ value: { version: 3, changes: [{ version: 2 }, { version: 3 }] } });
  expect(await readChanges({ ...of, since: 1 })).toMatchObject({
    value: { version: 3, tooFar: false, changes: reply.ok && reply.value.changes },
  });
});
