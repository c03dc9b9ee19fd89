import 'server-only';
import { z } from 'zod';

import { RedisUnavailable } from '../redis/redis-unavailable';

const codedSchema = z.object({ code: z.string() });

/** How Prisma's driver throws what Postgres said, and how Prisma does with that in it, under a code of its own. */
const fromDriverSchema = z.object({ cause: z.object({ originalCode: z.string() }) });
const fromPrismaSchema = z.object({ meta: z.object({ driverAdapterError: fromDriverSchema }) });

/**
 * Codes of Node for a connection that fails, of Postgres for one that it ends or refuses and for having no room on its
 * disk, in its memory or for connections, of Prisma for either. 58030 is what Postgres can't read or write, and 25006 a
 * server that takes no writes any more, as the one that was the primary before a failover.
 */
const outage = /^(ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN|08|25006|53|57P|58030|P10)/;

/** What `pg` throws without a code. */
const outageMessage =
  /timeout exceeded when trying to connect|Connection terminated|timeout expired|Query read timeout/;

/**
 * Whether something was thrown because the database or Redis can't be reached or does not answer: not our fault, and likely
 * to pass. What was asked of the database may have been done all the same.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof RedisUnavailable) return true;
  if (codesOf(error).some((code) => outage.test(code))) return true;
  return error instanceof Error && outageMessage.test(error.message);
}

/** Its own code, and that of Postgres where Prisma has wrapped it. */
function codesOf(error: unknown): string[] {
  const coded = codedSchema.safeParse(error).data?.code;
  const wrapped = fromPrismaSchema.safeParse(error).data?.meta.driverAdapterError;
  const fromDriver = wrapped ?? fromDriverSchema.safeParse(error).data;
  return [coded, fromDriver?.cause.originalCode].filter((code) => code !== undefined);
}
