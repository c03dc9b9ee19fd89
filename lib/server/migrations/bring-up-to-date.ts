import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';
import { z } from 'zod';

import { growingPause } from '../growing-pause';
import { reasonOf } from '../reason-of';
import { applyMigrations } from './apply-migrations';
import { checkSchema, newerSchemaText } from './check-schema';
import { readMigrations } from './migration-list';
import { NewerSchema } from './newer-schema';

const pauses = { firstMs: 500, maxMs: 5_000 };
const connectTimeoutMs = 5_000;
const answerMs = 30_000;
const noSuchTable = '42P01';

const namesSchema = z.array(z.object({ name: z.string() }));
const codedSchema = z.object({ code: z.string() });

type Options = {
  readonly folder?: string;
  /** How long a database may take to be there. */
  readonly withinMs: number;
  /** Told why the database is waited for, whenever that changes. */
  readonly onWait: (reason: string) => void;
};

/**
 * Waits for a database, brings it to the newest schema and returns the names of the migrations that were missing. Throws
 * `NewerSchema` where it is newer than the build and has left it behind, and what the database says where it is not there
 * in time or fails.
 */
export async function bringUpToDate(
  databaseUrl: string,
  { folder = 'prisma/migrations', withinMs, onWait }: Options,
): Promise<readonly string[]> {
  const applied = await namesOfApplied(await connected(databaseUrl, withinMs, onWait));
  const own = readMigrations(folder).map(({ name }) => name);
  const schema = checkSchema(own, applied);
  if (schema.kind === 'newer') throw new NewerSchema(newerSchemaText(schema.unknown));
  return applyMigrations(databaseUrl, folder, onWait);
}

async function connected(
  connectionString: string,
  withinMs: number,
  onWait: (reason: string) => void,
): Promise<Client> {
  const endMs = performance.now() + withinMs;
  let said: string | undefined;
  for (let attempt = 0; ; attempt += 1) {
    const client = new Client({
      connectionString,
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: answerMs,
    });
    // One that breaks later says so by the query that fails.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const pauseMs = growingPause(attempt, pauses);
      if (performance.now() + pauseMs > endMs) throw error;
      const reason = reasonOf(error);
      if (reason !== said) onWait(reason);
      said = reason;
      await sleep(pauseMs);
    }
  }
}

async function namesOfApplied(client: Client): Promise<readonly string[]> {
  try {
    const { rows } = await client.query(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return namesSchema.parse(rows).map(({ name }) => name);
  } catch (error) {
    if (codedSchema.safeParse(error).data?.code === noSuchTable) return [];
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
