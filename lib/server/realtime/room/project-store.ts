import 'server-only';
import { type Pool } from 'pg';
import { z } from 'zod';

import { answerWithin } from '../../database/answer-within';

const memberSchema = z.object({ id: z.string(), name: z.string() });
const versionSchema = z.object({ id: z.string(), version: z.int() });

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

/** The version of each project; one that was deleted is left out. */
export async function readVersions(
  pool: Pool,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query(
    answerWithin(1_500, 'SELECT id, version FROM project WHERE id = ANY($1::uuid[])', [projectIds]),
  );
  return new Map(
    versionSchema
      .array()
      .parse(rows)
      .map(({ id, version }) => [id, version]),
  );
}
