import 'server-only';
import { type Pool } from 'pg';
import { z } from 'zod';

import { type AccessRole, accessRoleSchema } from '@/lib/contracts/permissions';

import { answerWithin } from '../database/answer-within';

/** Somebody in a project: `principalId` is a user's id, or that of the viewer link a guest looks through. */
export type RolePair = { readonly projectId: string; readonly principalId: string };

const rowSchema = z.object({
  projectId: z.string(),
  principalId: z.string(),
  role: accessRoleSchema,
});

export type CurrentRole = RolePair & { readonly role: AccessRole };

/** The role that each pair has now, in one query. A pair without access, or of a deleted project, is left out. */
export async function readRoles(
  pool: Pool,
  pairs: readonly RolePair[],
): Promise<readonly CurrentRole[]> {
  if (pairs.length === 0) return [];
  const query = answerWithin(
    1_500,
    `WITH pair AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS p (project_id, principal_id))
     SELECT p.project_id AS "projectId", p.principal_id AS "principalId", m.role::text
     FROM pair p JOIN membership m ON m.project_id = p.project_id AND m.user_id = p.principal_id
     UNION ALL
     SELECT p.project_id, p.principal_id, 'guest'
     FROM pair p JOIN share_link s ON s.project_id = p.project_id AND s.id = p.principal_id
     WHERE s.role = 'viewer'`,
    [pairs.map((pair) => pair.projectId), pairs.map((pair) => pair.principalId)],
  );
  const { rows } = await pool.query(query);
  return z.array(rowSchema).parse(rows);
}
