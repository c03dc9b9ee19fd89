import { type Pool } from 'pg';
import { z } from 'zod';

import { emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { applyDiff, diffSchema } from '@/lib/orca/operations/diff';
import { operationSchema } from '@/lib/orca/operations/operation';

const rowsSchema = z.array(
  z.object({
    version: z.int(),
    batchId: z.uuid(),
    operations: z.array(operationSchema),
    diff: diffSchema,
  }),
);

export type LoggedBatch = z.infer<typeof rowsSchema>[number];

/** A project's change log as the database holds it. */
export async function readLog(pool: Pool, projectId: string): Promise<readonly LoggedBatch[]> {
  const { rows } = await pool.query(
    `SELECT version, batch_id AS "batchId", operations, diff FROM change
     WHERE project_id = $1 ORDER BY version`,
    [projectId],
  );
  return rowsSchema.parse(rows);
}

/** The fold of a log: the model at every version, from none at 0 on. */
export function statesOf(log: readonly LoggedBatch[]): readonly OrcaDocument[] {
  const states = [emptyDocument];
  for (const { diff } of log) states.push(applyDiff(states.at(-1) ?? emptyDocument, diff));
  return states;
}
