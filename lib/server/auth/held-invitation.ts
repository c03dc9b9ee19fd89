import 'server-only';
import { cookies } from 'next/headers';

import { shareTokenSchema } from '@/lib/contracts/share-links';

import { env } from '../settings/env';
import { invitationCookie } from './invitation-cookie';

/** The token of the link that somebody left to sign in, in a route handler. */
export async function heldInvitation(): Promise<string | undefined> {
  const held = (await cookies()).get(invitationCookie(env().appUrl).name)?.value;
  return shareTokenSchema.safeParse(held).data;
}
