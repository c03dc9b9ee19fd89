import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findPostgres } from '@/lib/server/testing/find-postgres';

import { BackupFolder } from './testing/backup-folder';

const programs = findPostgres() ?? '';
/** Where nobody listens: nothing of this gets as far. */
const databaseUrl = 'postgresql://nobody@127.0.0.1:1/product';

let folder: BackupFolder;

describe.skipIf(programs === '')('a backup', () => {
  beforeEach(() => {
    folder = new BackupFolder({ programs, databaseUrl });
  });
  afterEach(() => folder.remove());

  it('says so where pg_dump is older than the server', async () => {
    const PATH = folder.standIn(
      'pg_dump',
      `[ "$1" = --version ] && echo 'pg_dump (PostgreSQL) 14.1' && exit
      echo 'pg_dump: error: aborting because of server version mismatch' >&2; exit 1`,
    );
    expect(await folder.run(['backup'], { PATH })).toMatchObject({
      code: 1,
      error:
        "backup: pg_dump (PostgreSQL) 14.1 is older than the server: run it from the image of the server's version. No backup was made; earlier ones are as they were.\n",
    });
  });

  it('shows no password on a command line, wherever it comes from', async () => {
    const PATH = folder.standIn(
      'pg_dump',
      'echo "$*|$PGUSER|$PGPASSWORD|$PGHOST|$PGPORT|$PGDATABASE" >&2; exit 1',
    );
    const secret = join(folder.path, 'password');
    writeFileSync(secret, 'p@ss:w/rd%\n');
    const expected = '|app user|p@ss:w/rd%|db.example.org|5433|ooux_orca.';
    const whole =
      'postgresql://app%20user:p%40ss%3Aw%2Frd%25@db.example.org:5433/ooux_orca?schema=public';
    const bare = { DATABASE_URL: 'postgresql://app%20user@db.example.org:5433/ooux_orca' };
    const given = [{ DATABASE_URL: whole }, { ...bare, DATABASE_PASSWORD_FILE: secret }];
    for (const settings of given) {
      const { error } = await folder.run(['backup'], { PATH, ...settings });
      expect(error).toContain(expected);
      expect(error.split('|')[0]).not.toContain('p@ss');
    }
  });

  it.each([
    [{ BACKUP_DIR: '' }, 'BACKUP_DIR is missing'],
    [{ BACKUP_KEEP: 'some' }, 'BACKUP_KEEP must be how many days, weeks and months'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL is missing'],
    [{ DATABASE_URL: 'mysql://a' }, 'DATABASE_URL must look like'],
    [{ BACKUP_KEY: 'short' }, 'BACKUP_KEY must have at least 16 characters'],
    [{ BACKUP_KEY: 'change-me-change-me' }, 'BACKUP_KEY is a placeholder'],
    [{ BACKUP_KEY: 'Replace-Me-with-a-random-value' }, 'BACKUP_KEY is a placeholder'],
    [{ BACKUP_KEY: 'abc'.repeat(8) }, 'BACKUP_KEY is a placeholder'],
    [{ BACKUP_KEY_FILE: '/nowhere' }, 'BACKUP_KEY_FILE names a file that cannot be read'],
    [{ BACKUP_KEY_FILE: '/dev/null' }, 'BACKUP_KEY_FILE names an empty file'],
  ])('refuses settings such as %o', async (settings, message) => {
    const made = await folder.run(['backup'], settings);
    expect(made).toMatchObject({ code: 78, out: '' });
    expect(made.error).toContain(`backup: ${message}`);
  });
});
