import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { exitMisconfigured } from '@/lib/server/settings/exit-codes';
import { parseEnv } from '@/lib/server/settings/parse-env';
import { problemList } from '@/lib/server/settings/problem-list';
import { readSecretFiles } from '@/lib/server/settings/read-secret-files';

import { StartRefusal } from './start-refusal';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variables with what they name by files in them, for the launcher and all that it starts. Throws a StartRefusal with
 * everything that is wrong, before anything is built; what the launcher makes itself may be missing.
 */
export function checkSettings(given: Environment, dev: boolean): Environment {
  const { variables, problems } = readSecretFiles(given, (path) => readFileSync(path, 'utf8'));
  const isExternal = Boolean(variables['DATABASE_URL']) || problems.has('DATABASE_URL');
  const parsed = parseEnv(
    {
      ...variables,
      NODE_ENV: dev ? 'development' : 'production',
      ...(!isExternal && { DATABASE_URL: 'postgresql://embedded/database' }),
      AUTH_SECRET: variables['AUTH_SECRET'] || randomBytes(32).toString('base64'),
    },
    problems,
  );
  if (!parsed.ok) throw new StartRefusal(problemList(parsed.error), exitMisconfigured);
  if (!isExternal) return variables;
  return { ...variables, DATABASE_URL: parsed.value.database.url };
}
