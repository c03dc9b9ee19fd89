import { authCookies } from '../auth/auth-cookies';
import { sessionStore } from '../auth/session-store';
import { type SignedInUser } from '../auth/signed-in-user';
import { connectRedis } from '../redis/connect-redis';
import { env } from '../settings/env';

/** Begins a session as signing in does, and gives the cookie that the browser would then send. */
export async function signInCookie(user: SignedInUser): Promise<string> {
  const token = await sessionStore(connectRedis(), Date.now).begin(user);
  return `${authCookies(env().appUrl).sessionToken.name}=${token}`;
}
