import 'server-only';
import { env } from '../settings/env';
import { authCookies } from './auth-cookies';
import { type Caller } from './caller';
import { cookieValue } from './cookie-value';
import { guestOfShareToken } from './guest-of-share-token';
import { shareCookie } from './share-cookie';
import { userOfSessionToken } from './user-of-session-token';

/**
 * Who sent a request, by its `Cookie` header: whoever is signed in, else the guest of a link. Throws when sessions or
 * links can't be asked: an outage is no sign-out.
 */
export async function callerOfCookies(header: string | undefined): Promise<Caller | undefined> {
  const { appUrl } = env();
  const session = cookieValue(header, authCookies(appUrl).sessionToken.name);
  const user = session ? await userOfSessionToken(session) : undefined;
  if (user) return { id: user.id, name: user.name, isGuest: false };
  const share = cookieValue(header, shareCookie(appUrl).name);
  return share ? guestOfShareToken(share) : undefined;
}
