import 'server-only';
import { type MembersReply } from '@/lib/contracts/members';
import { ok, type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { type ProjectOf } from '../projects/read-project';

/** Who is in a project, facilitators first, then by name. Fails with `not_found` or, for guests, `forbidden`. */
export async function listMembers(of: ProjectOf): Promise<Result<MembersReply, Failure>> {
  const { pool, prisma } = database();
  const access = await readAccess(pool, of, 'member.list');
  if (!access.ok) return access;
  const memberships = await prisma.membership.findMany({
    where: { projectId: of.projectId },
    select: { userId: true, role: true, user: { select: { name: true, email: true } } },
    orderBy: [{ role: 'desc' }, { user: { name: 'asc' } }, { userId: 'asc' }],
  });
  const members = memberships.map(({ userId, role, user }) => ({ userId, role, ...user }));
  return ok({ you: of.userId, members });
}
