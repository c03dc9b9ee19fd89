import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';

import { database } from '../database/db';
import { isOutage } from '../http/is-outage';
import { aProject } from '../testing/a-project';
import { commitOperations } from './commit-operations';
import { readDocument } from './read-document';

it('keeps nothing of an edit there is no room for, calls it an outage, and takes the same edit later', async () => {
  const { user, project } = await aProject();
  const of = { userId: user.id, projectId: project.id };
  const record = anObject({ name: 'Shelf' });
  const edit = {
    ...of,
    batchId: randomUUID(),
    operations: [{ type: 'object.create' as const, record }],
  };
  const { pool } = database();
  // What Postgres says when the volume is full, for this project alone.
  await pool.query(`
    CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100';
    END $$;
    CREATE TRIGGER disk_is_full BEFORE INSERT ON change FOR EACH ROW
      WHEN (NEW.project_id = '${project.id}') EXECUTE FUNCTION disk_is_full()`);
  const failure: unknown = await commitOperations(edit).catch((error: unknown) => error);
  await pool.query('DROP TRIGGER disk_is_full ON change; DROP FUNCTION disk_is_full()');
  expect([isOutage(failure), String(failure)]).toEqual([
    true,
    expect.stringContaining('No space left on device'),
  ]);
  const rows = await pool.query('SELECT 1 FROM object WHERE project_id = $1', [project.id]);
  expect(rows.rowCount).toBe(0);
  expect(await commitOperations(edit)).toMatchObject({ ok: true, value: { version: 1 } });
  expect(await readDocument(of)).toMatchObject({ ok: true, value: { version: 1 } });
});
