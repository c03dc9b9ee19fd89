import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';

import { shareTokenSchema } from '@/lib/contracts/share-links';

import { env } from '../settings/env';
import { invitationCookie } from './invitation-cookie';

/** In a route handler: from a link to where one gets an account or in, and from there, by `/share`, back to the link. */
export async function leaveToSignIn(page: '/sign-in' | '/register', token: string): Promise<never> {
  if (!shareTokenSchema.safeParse(token).success) redirect(page);
  const { name, options } = invitationCookie(env().appUrl);
  (await cookies()).set(name, token, options);
  redirect(`${page}?callbackUrl=/share`);
}
