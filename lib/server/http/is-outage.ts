import 'server-only';
import { z } from 'zod';

import { RedisUnavailable } from '../redis/redis-unavailable';

const codedSchema = z.object({ code: z.string() });

/**
 * Codes of Node for a connection that fails, of Postgres for one that it ends or refuses and for having no room on its
 * disk, in its memory or for connections, of Prisma for either. 58030 is what Postgres can't read or write.
 */
const outage = /^(ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN|08|53|57P|58030|P10)/;

/** What `pg` throws without a code. */
const outageMessage =
  /timeout exceeded when trying to connect|Connection terminated|timeout expired|Query read timeout/;

/**
 * Whether something was thrown because the database or Redis can't be reached or does not answer: not our fault, and likely
 * to pass. What was asked of the database may have been done all the same.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof RedisUnavailable) return true;
  const coded = codedSchema.safeParse(error);
  if (coded.success && outage.test(coded.data.code)) return true;
  return error instanceof Error && outageMessage.test(error.message);
}
