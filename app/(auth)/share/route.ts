import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';

import { shareTokenSchema } from '@/lib/contracts/share-links';
import { invitationCookie } from '@/lib/server/auth/invitation-cookie';
import { env } from '@/lib/server/env';

/** Back to the link that somebody left to sign in. */
export async function GET(): Promise<never> {
  const held = (await cookies()).get(invitationCookie(env().appUrl).name)?.value;
  const token = shareTokenSchema.safeParse(held);
  redirect(token.success ? `/share/${token.data}` : '/projects');
}
