import 'server-only';
import { type ShareLink, shareLinkRoleSchema } from '@/lib/contracts/share-links';
import { ok, type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { type ProjectOf } from '../projects/read-project';

/** The links into a project, without their addresses. Fails with `not_found` or, without the right, `forbidden`. */
export async function listShareLinks(
  of: ProjectOf,
): Promise<Result<{ readonly shareLinks: readonly ShareLink[] }, Failure>> {
  const { pool, prisma } = database();
  const access = await readAccess(pool, of, 'share_link.manage');
  if (!access.ok) return access;
  const rows = await prisma.shareLink.findMany({
    where: { projectId: of.projectId },
    select: { id: true, role: true, createdAt: true },
    orderBy: { role: 'desc' },
  });
  const shareLinks = rows.map(({ id, role, createdAt }) => ({
    id,
    role: shareLinkRoleSchema.parse(role),
    createdAt: createdAt.toISOString(),
  }));
  return ok({ shareLinks });
}
