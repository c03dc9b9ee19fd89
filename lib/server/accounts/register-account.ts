import 'server-only';
import { v7 as newId } from 'uuid';

import type { Account, RegisterBody } from '@/lib/contracts/accounts';
import { err, ok, type Result } from '@/lib/shared/result';

import { hashPassword } from '../auth/password';
import { database } from '../database/db';
import { demoFacilitator } from '../demo/demo-facilitator';
import type { Failure } from '../failure';
import { networkOf } from '../http/client-address';
import { rateLimit } from '../http/rate-limit';
import { tooManyRequests } from '../http/too-many-requests';
import { connectRedis } from '../redis/connect-redis';
import { findPasswordWeakness } from './find-password-weakness';

type Registration = RegisterBody & { readonly address: string };

// Several classes register within minutes from behind one address, and not everybody's first try succeeds.
const windowSeconds = 60 * 60;
const madeLimit = { name: 'register-network', max: 200, windowSeconds };
const takenLimit = { name: 'register-taken', max: 50, windowSeconds };

/** Makes an account. An address belongs to one account; passwords that are tried first are refused. */
export async function registerAccount({
  name,
  email,
  password,
  address,
}: Registration): Promise<Result<Account, Failure>> {
  const weakness = findPasswordWeakness(password, { name, email });
  if (weakness !== undefined) {
    return err({ code: 'validation_failed', issues: [{ path: ['password'], message: weakness }] });
  }
  // Whoever owned this account would own what the demo's visitors make, and they would own whatever its owner made.
  if (email === demoFacilitator.email) return err(emailTaken);
  const network = networkOf(address);
  const made = rateLimit(connectRedis(), madeLimit);
  const taken = rateLimit(connectRedis(), takenLimit);
  const waitSeconds = (await taken.look(network)) || (await made.take(network));
  if (waitSeconds > 0) return err(tooManyRequests('new accounts', waitSeconds));

  const account = { id: newId(), name, email };
  const passwordHash = await hashPassword(password);
  const { count } = await database().prisma.user.createMany({
    data: [{ ...account, passwordHash }],
    // Two people may send the same address at the same moment: the index decides, not a look before.
    skipDuplicates: true,
  });
  if (count === 1) return ok(account);
  // Each try counts once: as an account that was made, or as an address that was asked about.
  await made.giveBack(network);
  const takenWait = await taken.take(network);
  return err(takenWait > 0 ? tooManyRequests('new accounts', takenWait) : emailTaken);
}

const emailTaken: Failure = {
  code: 'email_taken',
  issues: [{ path: ['email'], message: 'There is an account with this address. Sign in instead.' }],
};
