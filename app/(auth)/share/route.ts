import { redirect } from 'next/navigation';

import { heldInvitation } from '@/lib/server/auth/held-invitation';

/** Back to the link that somebody left to sign in. */
export async function GET(): Promise<never> {
  const token = await heldInvitation();
  redirect(token === undefined ? '/projects' : `/share/${token}`);
}
