import 'server-only';
import { type Pool } from 'pg';
import { z } from 'zod';

import { type AccessRole, accessRoleSchema, type Action, can } from '@/lib/contracts/permissions';
import { err, ok, type Result } from '@/lib/shared/result';

import { answerWithin } from '../database/answer-within';
import { type Seen } from '../documents/seen';
import { type Failure } from '../failure';

export type Access = { readonly role: AccessRole } & Seen;

const accessSchema = z.object({
  role: accessRoleSchema,
  version: z.int(),
  batchId: z
    .uuid()
    .nullable()
    .transform((id) => id ?? undefined),
});

/**
 * Whether someone may do something in a project: their role and what the project was seen at, or the failure to answer with.
 * `userId` is a member's id, or that of the viewer link a guest looks through. Everybody else gets `not_found`: a
 * `forbidden` would tell them that the project exists.
 */
export async function readAccess(
  pool: Pool,
  { userId, projectId }: { readonly userId: string; readonly projectId: string },
  action: Action,
): Promise<Result<Access, Failure>> {
  const query = answerWithin(
    5_000,
    `SELECT a.role, p.version,
       (SELECT batch_id FROM change WHERE project_id = $1 AND change.version = p.version) AS "batchId"
     FROM project p JOIN (
       SELECT project_id, role::text FROM membership WHERE project_id = $1 AND user_id = $2
       UNION ALL
       SELECT project_id, 'guest' FROM share_link
       WHERE id = $2 AND project_id = $1 AND role = 'viewer'
     ) a ON a.project_id = p.id`,
    [projectId, userId],
  );
  const { rows } = await pool.query(query);
  if (rows.length === 0) return err({ code: 'not_found' });
  const access = accessSchema.parse(rows[0]);
  if (can(access.role, action)) return ok(access);
  return err({ code: 'forbidden', detail: `As a ${access.role} you can’t do this.` });
}
