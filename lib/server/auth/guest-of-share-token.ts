import 'server-only';
import { database } from '../database/db';
import { type Caller } from './caller';
import { hashOfShareToken } from './share-token';

/** The guest that a viewer link's token makes of its holder; nobody once the link is revoked. */
export async function guestOfShareToken(token: string): Promise<Caller | undefined> {
  const link = await database().prisma.shareLink.findFirst({
    where: { tokenHash: hashOfShareToken(token), role: 'viewer' },
    select: { id: true },
  });
  return link ? { id: link.id, name: 'Guest', isGuest: true } : undefined;
}
