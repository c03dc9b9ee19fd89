import 'server-only';
import { cookies } from 'next/headers';

import { env } from '../settings/env';
import { shareCookie } from './share-cookie';

/** The token of the link that this browser looks through, in a server component or a route handler. */
export async function heldShareToken(): Promise<string | undefined> {
  return (await cookies()).get(shareCookie(env().appUrl).name)?.value;
}
