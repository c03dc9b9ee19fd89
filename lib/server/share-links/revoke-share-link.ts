import 'server-only';
import { err, ok, type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { type ProjectOf } from '../projects/read-project';

/**
 * Ends a link: nobody joins by it any more and its guests are out at once. Who joined stays. Fails with `not_found` or,
 * without the right, `forbidden`.
 */
export async function revokeShareLink({
  userId,
  projectId,
  shareLinkId,
}: ProjectOf & { readonly shareLinkId: string }): Promise<Result<undefined, Failure>> {
  const { pool, prisma } = database();
  const access = await readAccess(pool, { userId, projectId }, 'share_link.manage');
  if (!access.ok) return access;
  const { count } = await prisma.shareLink.deleteMany({ where: { id: shareLinkId, projectId } });
  return count > 0 ? ok(undefined) : err({ code: 'not_found' });
}
