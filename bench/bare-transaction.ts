import { randomUUID } from 'node:crypto';

import { type Pool } from 'pg';

import { logStatement } from '@/lib/server/documents/document-store';
import { updateStatement } from '@/lib/server/documents/row-statements';

const renameStatement = updateStatement('attribute', [{ field: 'name', name: '"name"' }]);

export type BareRename = {
  readonly projectId: string;
  readonly version: number;
  readonly attributeId: string;
  readonly name: string;
};

/** What committing a rename asks of the database, and nothing else: no sign-in, no rules, no reply. */
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
