import 'server-only';
import {
  type ShareLinkRole,
  shareLinkRoleSchema,
  shareTokenSchema,
} from '@/lib/contracts/share-links';
import { type Result } from '@/lib/shared/result';

import { hashOfShareToken } from '../auth/share-token';
import { database } from '../database/db';
import { type Failure } from '../failure';
import { limitTokens } from './limit-tokens';

export type FoundShareLink = {
  readonly projectId: string;
  readonly projectName: string;
  readonly role: ShareLinkRole;
};

type Asked = { readonly token: string; readonly address: string };

/**
 * Where a link leads; undefined for one that was revoked or never was. Whoever holds the link may know the project's name.
 * Fails with `too_many_requests` for a network that tries many.
 */
export async function findShareLink({
  token,
  address,
}: Asked): Promise<Result<FoundShareLink | undefined, Failure>> {
  return limitTokens(address, async () => {
    if (!shareTokenSchema.safeParse(token).success) return undefined;
    const link = await database().prisma.shareLink.findUnique({
      where: { tokenHash: hashOfShareToken(token) },
      select: { projectId: true, role: true, project: { select: { name: true } } },
    });
    if (!link) return undefined;
    const role = shareLinkRoleSchema.parse(link.role);
    return { projectId: link.projectId, projectName: link.project.name, role };
  });
}
