import 'server-only';
import { type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { type ProjectOf } from '../projects/read-project';
import { changeMembership } from './change-membership';

/**
 * Takes somebody out of a project, at once; everybody may leave by themselves. What they made stays. Fails with
 * `not_found`, without the right with `forbidden`, and with `last_facilitator`.
 */
export async function removeMember({
  memberId,
  ...of
}: ProjectOf & { readonly memberId: string }): Promise<Result<undefined, Failure>> {
  const action = memberId === of.userId ? 'project.leave' : 'member.manage';
  const access = await readAccess(database().pool, of, action);
  if (!access.ok) return access;
  return changeMembership({ projectId: of.projectId, memberId }, undefined);
}
