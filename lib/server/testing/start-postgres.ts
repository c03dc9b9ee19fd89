import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { accountFor, runPostgres, type TestPostgres } from './run-postgres';

const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

type PostgresOptions = {
  readonly durable?: boolean;
  /** Each as `name=value`, besides those that every one has. */
  readonly settings?: readonly string[];
};

/**
 * A real Postgres with an empty database in a temporary folder. Unless it is `durable`, as one is that people keep
 * their work in, it never waits for the disk.
 */
export async function startPostgres(
  programs: string,
  { durable = false, settings = [] }: PostgresOptions = {},
): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-postgres-'));
  const owner = accountFor(folder);
  execFileSync(
    join(programs, 'initdb'),
    ['-D', folder, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...owner, stdio: 'pipe' },
  );
  const all = durable ? settings : [...forgetful, ...settings];
  return runPostgres(programs, folder, { owner, settings: all });
}
