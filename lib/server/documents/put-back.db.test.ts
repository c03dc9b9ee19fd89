import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';

import { database } from '../database/db';
import { startOfConnection } from '../realtime/room/start-of-connection';
import { aProject } from '../testing/a-project';
import { openDocuments } from './documents';
import { readChanges } from './read-changes';
import { readDocument } from './read-document';

/** A project that was at version 5 when it was put back to version 2, as from a backup, and who remembers it at 5. */
async function aProjectPutBack() {
  const { user, project } = await aProject();
  const of = { userId: user.id, projectId: project.id };
  const documents = openDocuments(database().pool);
  for (const name of ['A', 'B', 'C', 'D', 'E']) {
    const record = anObject({ id: randomUUID(), name });
    const operations = [{ type: 'object.create' as const, record }];
    const batch = { actorId: of.userId, batchId: randomUUID(), operations };
    expect(await documents.queue.commit(of.projectId, batch)).toMatchObject({ ok: true });
  }
  const { pool } = database();
  await pool.query('DELETE FROM change WHERE project_id = $1 AND version > 2', [of.projectId]);
  await pool.query(`DELETE FROM object WHERE project_id = $1 AND name > 'B'`, [of.projectId]);
  await pool.query('UPDATE project SET version = 2 WHERE id = $1', [of.projectId]);
  return { of, documents };
}

it.each([null, 1, 5])(
  'begins a line of who knows version %s at what is there now',
  async (since) => {
    const { of, documents } = await aProjectPutBack();
    const from = { projectId: of.projectId, since, level: 2 };
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
