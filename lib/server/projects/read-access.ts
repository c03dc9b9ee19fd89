import 'server-only';
import { type Pool } from 'pg';
import { z } from 'zod';

import { type Action, can, type MemberRole, memberRoleSchema } from '@/lib/contracts/permissions';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';

export type Access = { readonly role: MemberRole; readonly version: number };

const accessSchema = z.object({ role: memberRoleSchema, version: z.int() });

/**
 * Whether someone may do something in a project: their role and the project's version, or the failure to answer with.
 * People who are no members get `not_found`: a `forbidden` would tell them that the project exists.
 */
export async function readAccess(
  pool: Pool,
  { userId, projectId }: { readonly userId: string; readonly projectId: string },
  action: Action,
): Promise<Result<Access, Failure>> {
  const { rows } = await pool.query(
    `SELECT m.role, p.version FROM membership m JOIN project p ON p.id = m.project_id
     WHERE m.project_id = $1 AND m.user_id = $2`,
    [projectId, userId],
  );
  if (rows.length === 0) return err({ code: 'not_found' });
  const access = accessSchema.parse(rows[0]);
  if (can(access.role, action)) return ok(access);
  return err({ code: 'forbidden', detail: `As a ${access.role} you can’t do this.` });
}
