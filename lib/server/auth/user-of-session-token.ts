import 'server-only';
import { connectRedis } from '../redis/connect-redis';
import { sessionStore } from './session-store';
import type { SignedInUser } from './signed-in-user';

/** For doors that Next does not stand in, such as a socket's handshake. */
export function userOfSessionToken(token: string): Promise<SignedInUser | undefined> {
  return sessionStore(connectRedis(), Date.now).use(token);
}
