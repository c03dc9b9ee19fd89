import 'server-only';
import { z } from 'zod';

import { type MemberRole } from '@/lib/contracts/permissions';
import { err, ok, type Result } from '@/lib/shared/result';

import { database } from '../db';
import { type Failure } from '../failure';

const facilitatorsSchema = z.array(z.object({ userId: z.string() }));

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
    // Held until the end, so that of two facilitators who lower each other at once the second finds nobody left.
    const locked: unknown = await transaction.$queryRaw`
      SELECT user_id AS "userId" FROM membership
      WHERE project_id = ${projectId}::uuid AND role = 'facilitator' ORDER BY user_id FOR UPDATE`;
    const facilitators = facilitatorsSchema.parse(locked);
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
