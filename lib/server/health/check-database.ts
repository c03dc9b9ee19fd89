import 'server-only';
import { z } from 'zod';

import { err, ok, type Result } from '@/lib/shared/result';

import { answerWithin } from '../database/answer-within';
import { database } from '../database/db';
import { inTime } from '../in-time';
import { checkSchema, type SchemaState } from '../migrations/check-schema';
import { ownMigrations } from '../migrations/own-migrations';
import { reasonOf } from '../reason-of';

const versionMin = 15;
const noSuchTable = '42P01';

const factsSchema = z.object({
  number: z.string().transform(Number),
  version: z.string(),
  applied: z.array(z.string()),
});
const codedSchema = z.object({ code: z.string() });

/**
 * Asks the database, for so many milliseconds at most, whether it answers, is new enough and which schema it has. The error is a
 * sentence for whoever runs the server.
 */
export async function checkDatabase(withinMs: number): Promise<Result<SchemaState, string>> {
  try {
    const { number, version, applied } = await inTime(readFacts(withinMs), withinMs);
    if (number >= versionMin * 10_000) return ok(checkSchema(ownMigrations(), applied));
    return err(`The database is Postgres ${version}; version ${versionMin} or newer is needed.`);
  } catch (error) {
    return err(`The database does not answer: ${reasonOf(error)}.`);
  }
}

/** A database that nobody has migrated yet has no list of what was done. */
async function readFacts(withinMs: number) {
  try {
    return await ask(
      withinMs,
      `ARRAY(SELECT migration_name::text FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL)`,
    );
  } catch (error) {
    if (codedSchema.safeParse(error).data?.code !== noSuchTable) throw error;
    return ask(withinMs, `'{}'::text[]`);
  }
}

async function ask(withinMs: number, applied: string) {
  const { rows } = await database().probePool.query(
    answerWithin(
      withinMs,
      `SELECT current_setting('server_version_num') AS number,
       current_setting('server_version') AS version, ${applied} AS applied`,
      [],
    ),
  );
  return factsSchema.parse(rows[0]);
}
