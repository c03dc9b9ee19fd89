import { randomUUID } from 'node:crypto';

import { type Pool } from 'pg';

const logStatement = `
  WITH moved AS (
    UPDATE project SET version = version + $3, updated_at = $4 WHERE id = $1 AND version = $2
    RETURNING id
  )
  INSERT INTO change (project_id, version, batch_id, actor_id, at, operations, diff)
  SELECT moved.id, r.version, r.batch_id, r.actor_id, r.at, r.operations, r.diff
  FROM moved, json_populate_recordset(null::change, $5::json) r`;

const renameStatement = `
  UPDATE attribute t SET name = r.name FROM json_populate_recordset(null::attribute, $2::json) r
  WHERE t.project_id = $1 AND t.id = r.id`;

export type BareRename = {
  readonly projectId: string;
  readonly version: number;
  readonly attributeId: string;
  readonly name: string;
};

/** A rename in an ordinary transaction, and nothing else: no sign-in, no rules, no reply. */
export async function bareTransaction(
  pool: Pool,
  { projectId, version, attributeId, name }: BareRename,
): Promise<void> {
  const at = new Date().toISOString();
  const row = { id: attributeId, name };
  const change = {
    version: version + 1,
    batch_id: randomUUID(),
    actor_id: projectId,
    at,
    operations: [{ type: 'attribute.update', id: attributeId, patch: { name } }],
    diff: [
      { change: 'update', kind: 'attribute', id: attributeId, before: { name }, after: { name } },
    ],
  };
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const log = [projectId, version, 1, at, JSON.stringify([change])];
    const { rowCount } = await client.query(logStatement, log);
    if (rowCount !== 1) throw new Error(`Project ${projectId} is not at ${version}`);
    await client.query(renameStatement, [projectId, JSON.stringify([row])]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
