import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';

import { growingPause } from '../growing-pause';
import { logger } from '../logging/logger';
import { missingMigrationsText, newerSchemaText } from '../migrations/check-schema';
import { NewerSchema } from '../migrations/newer-schema';
import { checkDatabase } from './check-database';
import { type Life } from './life';

const pauses = { firstMs: 500, maxMs: 5_000 };
// Longer than this process is itself busy with loading what it serves.
const withinMs = 5_000;

/**
 * Waits until the database answers and has the schema that this build was made for, and says what it waits for: in `life`,
 * and in the log whenever that changes. Throws `NewerSchema` where waiting would be in vain.
 */
export async function awaitDatabase(life: Life): Promise<void> {
  let said: string | undefined;
  for (let attempt = 0; life.phase === 'starting'; attempt += 1) {
    const reason = await whatIsMissing();
    if (reason === undefined) break;
    life.waitFor(reason);
    if (reason !== said) logger().warn({ reason }, 'waits for the database');
    said = reason;
    await sleep(growingPause(attempt, pauses));
  }
  life.waitFor('The pages are being prepared.');
  if (said !== undefined && life.phase === 'starting') logger().info('the database is there');
}

async function whatIsMissing(): Promise<string | undefined> {
  const checked = await checkDatabase(withinMs);
  if (!checked.ok) return checked.error;
  const schema = checked.value;
  if (schema.kind === 'behind') return missingMigrationsText(schema.missing);
  if (schema.kind === 'newer') throw new NewerSchema(newerSchemaText(schema.unknown));
  if (schema.kind === 'expanded')
    logger().warn({ unknown: schema.unknown }, 'the database is newer, and fits all the same');
  return undefined;
}
