import 'server-only';
import { redirect } from 'next/navigation';

import { currentUser } from './current-user';
import type { SignedInUser } from './signed-in-user';

/** For pages: the signed-in user, or off to sign in and, after that, back to `path`. */
export async function requireUser(path: string): Promise<SignedInUser> {
  const user = await currentUser();
  return user ?? redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
