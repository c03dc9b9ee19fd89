import 'server-only';
import { z } from 'zod';

import { err, ok, type Result } from '@/lib/shared/result';

import { database } from './db';

const versionMin = 15;

const rowSchema = z.object({ number: z.string().transform(Number), version: z.string() });

/** Asks the database whether it answers and is new enough; the error is a sentence for whoever runs the server. */
export async function checkDatabase(): Promise<Result<undefined, string>> {
  try {
    const { rows } = await database().pool.query(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
    );
    const { number, version } = rowSchema.parse(rows[0]);
    if (number >= versionMin * 10_000) return ok(undefined);
    return err(`The database is Postgres ${version}; version ${versionMin} or newer is needed.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`The database does not answer: ${reason}.`);
  }
}
