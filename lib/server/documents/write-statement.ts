import 'server-only';
import { assert } from '@/lib/shared/assert';

import { type LoggedChange, type Snapshot } from './document-store';
import { netWrites } from './net-writes';
import { rowParts } from './row-statements';

export type WriteStatement = { readonly text: string; readonly values: readonly unknown[] };

/**
 * One statement that moves a project on by changes from what it must be `before`, adds them to the log and writes the
 * rows they touch. It gives one row, or, where the project is at another version or came to it by another change, does
 * nothing and gives none. It fails, with nothing done, where a row to be written is not there.
 *
 * One statement is one trip to the database, and no other process waits for what happens between two.
 */
export function writeStatement(
  before: Pick<Snapshot, 'projectId' | 'version' | 'batchId'>,
  changes: readonly LoggedChange[],
): WriteStatement {
  const [first] = changes;
  assert(first !== undefined, 'There is nothing to write.');
  const parts = rowParts(netWrites(changes.flatMap(({ diff }) => diff)));
  const nth = parts.map((part, at) => ({ part, name: `part_${at}`, n: at + 7 }));
  const steps = nth.map(({ part, name, n }) => `, ${name} AS (${part.text(n)})`);
  const checks = nth.map(
    ({ part, name, n }) => `(SELECT count(*) FROM ${name}) = ${part.count(n)}`,
  );
  const isComplete = ['(SELECT count(*) FROM logged) = $3', ...checks].join(' AND ');
  return {
    // A setting that does not exist is an error, which undoes everything.
    text: `${moveSteps}${steps.join('')}
      SELECT CASE WHEN ${isComplete} THEN '' ELSE current_setting('orca.rows_to_write_are_missing') END
      FROM moved`,
    values: [
      before.projectId,
      before.version,
      changes.length,
      first.at,
      JSON.stringify(changes.map(rowOf)),
      before.batchId ?? null,
      ...parts.map(({ parameter }) => parameter),
    ],
  };
}

const moveSteps = `
  WITH moved AS (
    UPDATE project SET version = version + $3, updated_at = $4 WHERE id = $1 AND version = $2
      AND $6::uuid IS NOT DISTINCT FROM (SELECT batch_id FROM change WHERE project_id = $1 AND change.version = $2)
    RETURNING id
  ), logged AS (
    INSERT INTO change (project_id, version, batch_id, actor_id, at, operations, diff)
    SELECT moved.id, r.version, r.batch_id, r.actor_id, r.at, r.operations, r.diff
    FROM moved, json_populate_recordset(null::change, $5::json) r
    RETURNING 1
  )`;

function rowOf({ batchId, actorId, ...change }: LoggedChange) {
  return { ...change, batch_id: batchId, actor_id: actorId };
}
