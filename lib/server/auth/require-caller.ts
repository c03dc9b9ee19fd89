import 'server-only';
import { redirect } from 'next/navigation';

import { type Caller } from './caller';
import { currentCaller } from './current-caller';

/** For pages that guests may see: who asks, or off to sign in and, after that, back to `path`. */
export async function requireCaller(path: string): Promise<Caller> {
  const caller = await currentCaller();
  return caller ?? redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
