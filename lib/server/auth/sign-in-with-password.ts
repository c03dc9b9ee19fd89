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
const networkLimit = { name: 'sign-in-network', max: 20, windowSeconds };
/** Tries of a network that are being looked at: a floodgate, wide enough for a whole workshop that begins. */
const underwayLimit = { name: 'sign-in-underway', max: 200, windowSeconds: 60 };
const accountLimit = { name: 'sign-in-account', max: 5, windowSeconds };
/** Over all networks. Beyond it each network gets fewer tries for the account, and its owner still gets some. */
const everywhereLimit = { name: 'sign-in-everywhere', max: 100, windowSeconds: 60 * 60 };
const triesUnderAttack = 2;

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
  const underway = rateLimit(redis, underwayLimit);
  const floodWait = await underway.take(network);
  if (floodWait > 0) return err(tooManyRequests('sign-ins', floodWait));
  try {
    const taken = await takeTry(redis, email, network);
    if (!taken.ok) return err(tooManyRequests('failed sign-ins', taken.error));

    const user = await findUser(email);
    const isRight = await isRightPassword(user?.passwordHash ?? undefined, password);
    const wait = await taken.value.end(isRight);
    if (wait > 0) return err(tooManyRequests('failed sign-ins', wait));
    return ok(user && isRight ? { id: user.id, name: user.name, email: user.email } : undefined);
  } finally {
    await underway.giveBack(network);
  }
}

type TakenTry = {
  /**
   * Counts a failure for the network, or takes back what was counted for the account. Zero: the answer may be told; else
   * others have closed the network meanwhile, and it is the seconds to wait, for right and wrong passwords alike.
   */
  readonly end: (isRight: boolean) => Promise<number>;
};

/**
 * For the account a try counts before it is made. For the network, behind which fifty people may sign in at the same
 * moment, it counts when it has failed: of a thousand guesses at once twenty are answered. A try that is not made counts
 * nowhere. Fails with the seconds to wait.
 */
async function takeTry(
  redis: Redis,
  email: string,
  network: string,
): Promise<Result<TakenTry, number>> {
  const ofNetwork = rateLimit(redis, networkLimit);
  const networkWait = await ofNetwork.look(network);
  if (networkWait > 0) return err(networkWait);

  const everywhere = rateLimit(redis, everywhereLimit);
  const isAttacked = (await everywhere.take(email)) > 0;
  const giveBack = async () => {
    if (!isAttacked) await everywhere.giveBack(email);
  };

  const account = `${network} ${email}`;
  const max = isAttacked ? triesUnderAttack : accountLimit.max;
  const ofAccount = rateLimit(redis, { ...accountLimit, max });
  const accountWait = await ofAccount.take(account);
  if (accountWait > 0) {
    await giveBack();
    return err(accountWait);
  }
  const end = async (isRight: boolean) => {
    if (!isRight) return ofNetwork.take(network);
    const wait = await ofNetwork.look(network);
    await Promise.all([
      giveBack(),
      wait > 0 ? ofAccount.giveBack(account) : ofAccount.reset(account),
    ]);
    return wait;
  };
  return ok({ end });
}
