import 'server-only';
import { authCookies } from '../auth/auth-cookies';
import { type SignedInUser } from '../auth/signed-in-user';
import { userOfSessionToken } from '../auth/user-of-session-token';
import { env } from '../env';

/** Who sent a request, by its session cookie. Throws when sessions can't be asked: an outage is no sign-out. */
export async function userOfRequest(request: Request): Promise<SignedInUser | undefined> {
  const { name } = authCookies(env().appUrl).sessionToken;
  const token = request.headers
    .get('cookie')
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return token ? userOfSessionToken(token) : undefined;
}
