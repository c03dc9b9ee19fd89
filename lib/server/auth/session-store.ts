import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

import { z } from 'zod';

import type { Redis } from '../redis/redis';
import type { SignedInUser } from './signed-in-user';

const sessionIdleSeconds = 8 * 60 * 60;
export const sessionAbsoluteSeconds = 7 * 24 * 60 * 60;

/** Use prolongs a session, but is written down at most this often. */
const prolongEveryMs = 60_000;

/** Of how many of a person's sessions it is seen, at a sign-in, whether they have ended. */
const forgottenMax = 50;

const recordSchema = z.strictObject({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  createdAtMs: z.number(),
  usedAtMs: z.number(),
});

type Record = Readonly<z.infer<typeof recordSchema>>;

export type SessionStore = {
  /** Begins a session and gives its token: 256 random bits that stand nowhere but in the cookie. */
  readonly begin: (user: SignedInUser) => Promise<string>;
  /** The session's user, or nothing when it has ended. Using a session puts off its idle end. */
  readonly use: (token: string) => Promise<SignedInUser | undefined>;
  /** Whether it has not ended, without putting anything off. */
  readonly isAlive: (token: string) => Promise<boolean>;
  readonly revoke: (token: string) => Promise<void>;
  readonly revokeAll: (userId: string) => Promise<void>;
};

/**
 * Sessions in Redis under the hash of their token, so that whoever reads Redis cannot sign in.
 * They end after eight hours without use and after seven days in any case.
 */
export function sessionStore(redis: Redis, now: () => number): SessionStore {
  const find = async (key: string): Promise<Record | undefined> => {
    const stored = await redis.get(key);
    if (stored === undefined) return undefined;
    const record = recordSchema.parse(JSON.parse(stored));
    return secondsToLive(record, now()) > 0 ? record : undefined;
  };

  /** Takes sessions that have ended off a person's list: some at each sign-in, so that it never grows long. */
  const forgetEnded = async (userId: string): Promise<void> => {
    const keys = await redis.membersOfSet(keyOfUser(userId));
    const from = Math.floor(Math.random() * Math.max(1, keys.length - forgottenMax + 1));
    const looked = keys.slice(from, from + forgottenMax);
    const found = await Promise.all(looked.map((key) => redis.get(key)));
    const ended = looked.filter((_, at) => found[at] === undefined);
    await Promise.all(ended.map((key) => redis.removeFromSet(keyOfUser(userId), key)));
  };

  return {
    async begin({ id, name, email }) {
      const token = randomBytes(32).toString('base64url');
      const record = { userId: id, name, email, createdAtMs: now(), usedAtMs: now() };
      const options = { ttlSeconds: secondsToLive(record, now()) };
      await forgetEnded(id);
      await redis.set(keyOf(token), JSON.stringify(record), options);
      await redis.addToSet(keyOfUser(id), keyOf(token), sessionAbsoluteSeconds);
      return token;
    },

    async use(token) {
      const key = keyOf(token);
      const record = await find(key);
      if (!record) return undefined;
      const user = { id: record.userId, name: record.name, email: record.email };
      if (now() - record.usedAtMs < prolongEveryMs) return user;
      const used = { ...record, usedAtMs: now() };
      const ttlSeconds = secondsToLive(used, now());
      // Only where it still is: a session revoked in between must not come back to life.
      const isAlive = await redis.set(key, JSON.stringify(used), { ttlSeconds, when: 'present' });
      return isAlive ? user : undefined;
    },

    isAlive: async (token) => (await find(keyOf(token))) !== undefined,

    async revoke(token) {
      const key = keyOf(token);
      const record = await find(key);
      await redis.delete(key);
      if (record) await redis.removeFromSet(keyOfUser(record.userId), key);
    },

    async revokeAll(userId) {
      const keys = await redis.membersOfSet(keyOfUser(userId));
      await Promise.all(keys.map((key) => redis.delete(key)));
      await redis.delete(keyOfUser(userId));
    },
  };
}

function secondsToLive({ createdAtMs, usedAtMs }: Record, nowMs: number): number {
  const idleEndMs = usedAtMs + sessionIdleSeconds * 1_000;
  const absoluteEndMs = createdAtMs + sessionAbsoluteSeconds * 1_000;
  return Math.ceil((Math.min(idleEndMs, absoluteEndMs) - nowMs) / 1_000);
}

function keyOf(token: string): string {
  return `session:${createHash('sha256').update(token).digest('hex')}`;
}

function keyOfUser(userId: string): string {
  return `user:${userId}:sessions`;
}
