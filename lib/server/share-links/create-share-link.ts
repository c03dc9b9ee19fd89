import 'server-only';
import { v7 as newId } from 'uuid';

import { type CreateShareLinkBody, type NewShareLink } from '@/lib/contracts/share-links';
import { ok, type Result } from '@/lib/shared/result';

import { hashOfShareToken, newShareToken } from '../auth/share-token';
import { database } from '../database/db';
import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { type ProjectOf } from '../projects/read-project';

/**
 * Makes the link of a role. The one there was leads nowhere from then on, and its guests are out. The address is told
 * this once. Fails with `not_found` or, without the right, `forbidden`.
 */
export async function createShareLink({
  role,
  ...of
}: ProjectOf & CreateShareLinkBody): Promise<Result<NewShareLink, Failure>> {
  const { pool, prisma } = database();
  const access = await readAccess(pool, of, 'share_link.manage');
  if (!access.ok) return access;
  const token = newShareToken();
  const { projectId } = of;
  const link = {
    id: newId(),
    tokenHash: hashOfShareToken(token),
    createdBy: of.userId,
    createdAt: new Date(),
  };
  await prisma.shareLink.upsert({
    where: { projectId_role: { projectId, role } },
    create: { projectId, role, ...link },
    update: link,
  });
  const { id, createdAt } = link;
  return ok({ id, role, createdAt: createdAt.toISOString(), path: `/share/${token}` });
}
