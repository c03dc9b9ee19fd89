import 'server-only';
import { createHash } from 'node:crypto';

import type { Redis } from '../redis/redis';

/** At most `max` in `windowSeconds`, for each subject by itself. */
export type Limit = {
  readonly name: string;
  readonly max: number;
  readonly windowSeconds: number;
};

export type RateLimit = {
  /** Counts one. Zero: go on; else nothing was counted, and it is the seconds until the subject may try again. */
  readonly take: (subject: string) => Promise<number>;
  /** Counts nothing. Zero: there is room for another one; else the seconds until there is. */
  readonly look: (subject: string) => Promise<number>;
  /** Takes the last count back: it turned out to be none of what is limited. */
  readonly giveBack: (subject: string) => Promise<void>;
  readonly reset: (subject: string) => Promise<void>;
};

/**
 * Counts before the work and not after it, so that a thousand tries at once are still a thousand.
 * Without Redis it throws: a limit that cannot be kept lets nobody through.
 */
export function rateLimit(redis: Redis, { name, max, windowSeconds }: Limit): RateLimit {
  // Hashed, so that no address of a person stands in a key and every key is short.
  const keyOf = (subject: string) =>
    `limit:${name}:${createHash('sha256').update(subject).digest('base64url')}`;
  return {
    async take(subject) {
      const key = keyOf(subject);
      const { count, secondsLeft } = await redis.countInWindow(key, windowSeconds, 1);
      if (count <= max) return 0;
      await redis.countInWindow(key, windowSeconds, -1);
      return Math.max(1, secondsLeft);
    },
    async look(subject) {
      const { count, secondsLeft } = await redis.countInWindow(keyOf(subject), windowSeconds, 0);
      return count < max ? 0 : Math.max(1, secondsLeft);
    },
    async giveBack(subject) {
      await redis.countInWindow(keyOf(subject), windowSeconds, -1);
    },
    reset: (subject) => redis.delete(keyOf(subject)),
  };
}
