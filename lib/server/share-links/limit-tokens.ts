import 'server-only';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { networkOf } from '../http/client-address';
import { rateLimit } from '../http/rate-limit';
import { tooManyRequests } from '../http/too-many-requests';
import { connectRedis } from '../redis/connect-redis';

/** Counts links that lead nowhere: a class behind one address opens as many good ones as it likes. */
const networkLimit = { name: 'share-link-network', max: 120, windowSeconds: 15 * 60 };

/** Looks a token up, and stops a network that tries many which nobody was given. Undefined: there is no such link. */
export async function limitTokens<T>(
  address: string,
  find: () => Promise<T | undefined>,
): Promise<Result<T | undefined, Failure>> {
  const limit = rateLimit(connectRedis(), networkLimit);
  const network = networkOf(address);
  const waitSeconds = await limit.take(network);
  if (waitSeconds > 0) return err(tooManyRequests('links that lead nowhere', waitSeconds));
  const found = await find();
  if (found !== undefined) await limit.giveBack(network);
  return ok(found);
}
