import 'server-only';
import { type MemberRole } from '@/lib/contracts/permissions';
import { err, ok, type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { type Failure } from '../failure';

type Membership = { readonly projectId: string; readonly memberId: string };

/**
 * Gives a member another role, or none at all. Fails with `not_found` for people who are no members and with
 * `last_facilitator` where nobody would be left who may invite, rename or delete.
 */
export async function changeMembership(
  { projectId, memberId }: Membership,
  role: MemberRole | undefined,
): Promise<Result<undefined, Failure>> {
  return database().prisma.$transaction(async (transaction) => {
    // Held until the end, so that of two facilitators who lower each other at once the second finds nobody left. One lock
    // for all and not one a row: rows that change while they are waited for are locked in no order to rely on.
    await transaction.$executeRaw`
      SELECT pg_advisory_xact_lock(hashtextextended(${`members:${projectId}`}, 0))`;
    const facilitators = await transaction.membership.findMany({
      where: { projectId, role: 'facilitator' },
      select: { userId: true },
    });
    const isLast = facilitators.length === 1 && facilitators[0]?.userId === memberId;
    if (isLast && role !== 'facilitator') return err(lastFacilitator);
    const where = { projectId, userId: memberId };
    const { count } = role
      ? await transaction.membership.updateMany({ where, data: { role } })
      : await transaction.membership.deleteMany({ where });
    return count > 0 ? ok(undefined) : err({ code: 'not_found' });
  });
}

const lastFacilitator: Failure = {
  code: 'last_facilitator',
  detail: 'This is the only facilitator of the project. Make somebody else a facilitator first.',
};
