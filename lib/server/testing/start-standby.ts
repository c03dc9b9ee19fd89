import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { accountFor, runPostgres, type TestPostgres } from './run-postgres';

/** A streaming standby of a primary, as new as that was a moment ago. */
export async function startStandby(
  programs: string,
  primaryUrl: string,
  settings: readonly string[] = [],
): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-standby-'));
  const owner = accountFor(folder);
  execFileSync(
    // Not every program that is linked to on the PATH has all its siblings there.
    join(dirname(realpathSync(join(programs, 'initdb'))), 'pg_basebackup'),
    ['-D', folder, '-d', primaryUrl, '-R', '-X', 'stream', '-c', 'fast', '--no-sync'],
    { ...owner, stdio: 'pipe' },
  );
  return runPostgres(programs, folder, { owner, settings: ['fsync=off', ...settings] });
}
