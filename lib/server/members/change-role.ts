import 'server-only';
import { type ChangeRoleBody, type Member } from '@/lib/contracts/members';
import { err, ok, type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { type ProjectOf } from '../projects/read-project';
import { changeMembership } from './change-membership';

type RoleChange = ProjectOf & ChangeRoleBody & { readonly memberId: string };

/**
 * Gives a member another role, which counts at once. Fails with `not_found`, without the right with `forbidden`, and with
 * `last_facilitator`.
 */
export async function changeRole({
  memberId,
  role,
  ...of
}: RoleChange): Promise<Result<Member, Failure>> {
  const { pool, prisma } = database();
  const access = await readAccess(pool, of, 'member.manage');
  if (!access.ok) return access;
  const changed = await changeMembership({ projectId: of.projectId, memberId }, role);
  if (!changed.ok) return changed;
  const select = { name: true, email: true };
  const user = await prisma.user.findUnique({ where: { id: memberId }, select });
  return user ? ok({ userId: memberId, role, ...user }) : err({ code: 'not_found' });
}
