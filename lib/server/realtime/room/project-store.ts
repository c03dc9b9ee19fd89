import 'server-only';
import { type Pool } from 'pg';
import { z } from 'zod';

import { answerWithin } from '../../database/answer-within';
import { type Seen } from '../../documents/seen';

const memberSchema = z.object({ id: z.string(), name: z.string() });
const versionSchema = z.object({
  id: z.string(),
  version: z.int(),
  batchId: z.uuid().nullable(),
});

/** The names of a project's members by their id. */
export async function readMemberNames(
  pool: Pool,
  projectId: string,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await pool.query(
    `SELECT u.id, u.name FROM membership m JOIN user_account u ON u.id = m.user_id
     WHERE m.project_id = $1`,
    [projectId],
  );
  return Object.fromEntries(
    memberSchema
      .array()
      .parse(rows)
      .map(({ id, name }) => [id, name]),
  );
}

/** The version of each project, and the change that led to it; a project that was deleted is left out. */
export async function readVersions(
  pool: Pool,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Seen>> {
  const { rows } = await pool.query(answerWithin(1_500, versionsStatement, [projectIds]));
  return new Map(
    versionSchema
      .array()
      .parse(rows)
      .map(({ id, version, batchId }) => [id, { version, batchId: batchId ?? undefined }]),
  );
}

const versionsStatement = `
  SELECT id, version,
    (SELECT batch_id FROM change WHERE project_id = project.id AND change.version = project.version) AS "batchId"
  FROM project WHERE id = ANY($1::uuid[])`;
