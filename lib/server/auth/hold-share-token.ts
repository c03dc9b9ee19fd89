import 'server-only';
import { cookies } from 'next/headers';

import { env } from '../settings/env';
import { shareCookie } from './share-cookie';

/** Makes this browser look through a link, in a route handler. */
export async function holdShareToken(token: string): Promise<void> {
  const { name, options } = shareCookie(env().appUrl);
  (await cookies()).set(name, token, options);
}
