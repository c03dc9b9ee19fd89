import { ok, type Result } from '@/lib/shared/result';

import { readSettings } from './read-settings';

type Variables = Readonly<Record<string, string | undefined>>;

/** The address of the database alone, for programs that need no other setting; else everything that is wrong with it. */
export function readDatabaseUrl(
  given: Variables,
  readFile: (path: string) => string,
): Result<string, readonly string[]> {
  const ofDatabase = /^NODE_ENV$|^DATABASE_(URL|PASSWORD)(_FILE)?$/;
  const entries = Object.entries(given).filter(([name]) => ofDatabase.test(name));
  const settings = readSettings(
    { ...Object.fromEntries(entries), AUTH_SECRET: 'nobody-signs-in-where-this-is-used' },
    readFile,
  );
  return settings.ok ? ok(settings.value.database.url) : settings;
}
