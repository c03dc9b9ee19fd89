import 'server-only';
import { z } from 'zod';

import { emailSchema } from '@/lib/contracts/accounts';
import { err, ok, type Result } from '@/lib/shared/result';

import type { Failure } from '../failure';
import { networkOf } from '../http/client-address';
import { rateLimit } from '../http/rate-limit';
import { tooManyRequests } from '../http/too-many-requests';
import type { Redis } from '../redis/redis';
import { isRightPassword } from './password';
import type { SignedInUser } from './signed-in-user';

export const signInBodySchema = z.object({
  email: emailSchema,
  // Not the rules of a new password: it may have been chosen under others. Long enough for all.
  password: z.string().min(1).max(1_000),
});

type Attempt = z.infer<typeof signInBodySchema> & { readonly address: string };

type StoredUser = SignedInUser & { readonly passwordHash: string | null };

type Dependencies = {
  readonly redis: Redis;
  readonly findUser: (email: string) => Promise<StoredUser | null>;
};

const windowSeconds = 15 * 60;
const accountLimit = { name: 'sign-in-account', max: 5, windowSeconds };
const networkLimit = { name: 'sign-in-network', max: 20, windowSeconds };

/**
 * The user, or nothing when address and password do not belong together; which of them is wrong is
 * not told. Five failures for an account from one network, or twenty from the network in all,
 * close it for a quarter of an hour, to that network only: nobody can lock somebody else out.
 */
export async function signInWithPassword(
  { email, password, address }: Attempt,
  { redis, findUser }: Dependencies,
): Promise<Result<SignedInUser | undefined, Failure>> {
  const network = networkOf(address);
  const account = `${network} ${email}`;
  const ofAccount = rateLimit(redis, accountLimit);
  const ofNetwork = rateLimit(redis, networkLimit);
  const waits = await Promise.all([ofAccount.take(account), ofNetwork.take(network)]);
  const waitSeconds = Math.max(...waits);
  if (waitSeconds > 0) return err(tooManyRequests('failed sign-ins', waitSeconds));

  const user = await findUser(email);
  const isRight = await isRightPassword(user?.passwordHash ?? undefined, password);
  if (!user || !isRight) return ok(undefined);
  await Promise.all([ofAccount.reset(account), ofNetwork.giveBack(network)]);
  return ok({ id: user.id, name: user.name, email: user.email });
}
