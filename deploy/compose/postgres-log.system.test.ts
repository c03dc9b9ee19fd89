import { readFileSync } from 'node:fs';

import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { findPostgres } from '@/lib/server/testing/find-postgres';
import { startPostgres } from '@/lib/server/testing/start-postgres';
import { until } from '@/lib/server/testing/until';

const fileSchema = z.object({
  services: z.object({ database: z.object({ command: z.string() }) }),
});
const programs = findPostgres();

/** What the product's Postgres is started with, each as `name=value`. */
function settingsOfCompose(): string[] {
  const file: unknown = parse(readFileSync('docker-compose.yml', 'utf8'), { maxAliasCount: -1 });
  const { command } = fileSchema.parse(file).services.database;
  return command.split(' ').filter((word) => word !== '-c');
}

const logSchema = z.object({ text: z.string() });

async function logOf(client: Client): Promise<string> {
  const { rows } = await client.query('SELECT pg_read_file(pg_current_logfile()) AS text');
  return logSchema.parse(rows[0]).text;
}

it.skipIf(programs === undefined)(
  'logs slow statements and errors without what people write',
  async () => {
    const toFile = ['logging_collector=on', 'log_destination=stderr', 'log_directory=log'];
    const settings = [...settingsOfCompose(), ...toFile];
    const server = await startPostgres(programs ?? '', { settings });
    const client = new Client({ connectionString: server.url });
    onTestFinished(async () => {
      await client.end();
      await server.stop();
    });
    await client.connect();
    await client.query('CREATE TABLE word (word text PRIMARY KEY, length int NOT NULL)');
    const add = 'INSERT INTO word VALUES ($1, $2)';
    await client.query(add, ['my diary', 8]);
    const refusal = /duplicate|not-null/;
    await expect(client.query(add, ['my diary', 8])).rejects.toThrow(refusal);
    await expect(client.query(add, ['my secret', null])).rejects.toThrow(refusal);
    await client.query('SELECT pg_sleep(0.6), $1::text', ['my novel']);

    await until('it is logged', async () => (await logOf(client)).includes('pg_sleep'));
    const log = await logOf(client);
    expect(log).toContain('duplicate key value violates unique constraint');
    expect(log).toContain(`STATEMENT:  ${add}`);
    expect(log).toMatch(/duration: \d+.* SELECT pg_sleep/);
    expect(log).not.toMatch(/my (diary|secret|novel)/);
  },
);
