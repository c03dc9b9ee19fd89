import { Client } from 'pg';
import { z } from 'zod';

import { findPasswordWeakness } from '@/lib/server/accounts/find-password-weakness';
import { readDatabaseUrl } from '@/lib/server/settings/read-database-url';
import { err, ok, type Result } from '@/lib/shared/result';

import { fixturePeople } from './demo/fixture-people';
import { type Seeding } from './seed-fixtures';

/** Known to everybody who reads this: for a developer's own machine. */
export const knownPassword = 'borrow-a-ladder-7';

const variablesSchema = z.object({
  SEED_PASSWORD: z
    .string()
    .min(12, 'must have at least 12 characters')
    .refine(isHardToGuess, 'is one of the passwords that everybody tries first')
    .optional(),
  SEED_LARGE: z.enum(['0', '1'], { error: 'must be 1 or 0' }).default('0'),
});

const ownMachine = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|\/.*)$/i;

/** What to seed, from environment variables, the files they name, and arguments. The error has one line for each problem. */
export function seedSettings(
  given: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  readFile: (path: string) => string,
): Result<Seeding, readonly string[]> {
  const databaseUrl = readDatabaseUrl(given, readFile);
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const own = variablesSchema.safeParse(set);
  if (!databaseUrl.ok || !own.success) {
    const issues = own.error?.issues ?? [];
    const others = issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    return err([...(databaseUrl.ok ? [] : databaseUrl.error), ...others]);
  }
  const isOurs = set['NODE_ENV'] !== 'production' && isOnOwnMachine(databaseUrl.value);
  if (own.data.SEED_PASSWORD === undefined && !isOurs) return err([passwordMissing]);
  return ok({
    databaseUrl: databaseUrl.value,
    password: own.data.SEED_PASSWORD ?? knownPassword,
    isLarge: own.data.SEED_LARGE === '1' || args.includes('--large'),
  });
}

const passwordMissing =
  'SEED_PASSWORD is missing: in production, or on another machine, nobody gets a password that stands in this repository';

/** Where the driver would go, which may also say so in the address' query or in PGHOST. */
function isOnOwnMachine(connectionString: string): boolean {
  return ownMachine.test(new Client({ connectionString }).host);
}

function isHardToGuess(password: string): boolean {
  const people = Object.values(fixturePeople);
  return people.every((person) => findPasswordWeakness(password, person) === undefined);
}
