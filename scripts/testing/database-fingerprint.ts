import { Client } from 'pg';
import { z } from 'zod';

const namesSchema = z.array(z.object({ name: z.string() }));
const printSchema = z.tuple([z.object({ rows: z.coerce.number(), md5: z.string() })]);

const tables = `
  SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;

const sequences = `
  SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) AS name FROM pg_sequences ORDER BY 1`;

/**
 * What is in a database, by table: how many rows and the checksum over all of them in one order; for a sequence the
 * checksum of where it stands. Two databases with the same contents have the same fingerprint.
 */
export async function databaseFingerprint(
  url: string,
): Promise<Readonly<Record<string, { readonly rows: number; readonly md5: string }>>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const prints: Record<string, { rows: number; md5: string }> = {};
    for (const { name } of [
      ...namesSchema.parse((await client.query(tables)).rows),
      ...namesSchema.parse((await client.query(sequences)).rows),
    ]) {
      const { rows } = await client.query(`
        SELECT count(*) AS rows, md5(coalesce(string_agg(md5(it::text), '' ORDER BY it::text COLLATE "C"), ''))
        FROM ${name} AS it`);
      [prints[name]] = printSchema.parse(rows);
    }
    return prints;
  } finally {
    await client.end();
  }
}
