import 'server-only';
import { err, ok, type Result } from '@/lib/shared/result';

import { demoFacilitator } from '../demo/demo-facilitator';
import { type Failure } from '../failure';
import { networkOf } from '../http/client-address';
import { rateLimit } from '../http/rate-limit';
import { tooManyRequests } from '../http/too-many-requests';
import { type Redis } from '../redis/redis';
import { type SignedInUser } from './signed-in-user';

type Dependencies = {
  readonly redis: Redis;
  readonly findUser: (email: string) => Promise<SignedInUser | null>;
};

// A whole class behind one address, and the end-to-end tests, are well below it.
const networkLimit = { name: 'sign-in-demo', max: 300, windowSeconds: 15 * 60 };

/** The demo facilitator, without a password. Each sign-in is a session that is kept, so a network gets only so many. */
export async function signInAsDemo(
  { address }: { readonly address: string },
  { redis, findUser }: Dependencies,
): Promise<Result<SignedInUser, Failure>> {
  const waitSeconds = await rateLimit(redis, networkLimit).take(networkOf(address));
  if (waitSeconds > 0) return err(tooManyRequests('demo sign-ins', waitSeconds));
  const user = await findUser(demoFacilitator.email);
  const detail = 'The demo has not been set up here.';
  return user ? ok(user) : err({ code: 'unavailable', detail });
}
