import { type Result } from '@/lib/shared/result';

import { parseEnv, type Env } from './parse-env';
import { readSecretFiles } from './read-secret-files';

/**
 * The settings out of environment variables and the files that they name. The error lists everything that is wrong, one
 * line each, without any value.
 */
export function readSettings(
  given: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): Result<Env, readonly string[]> {
  const { variables, problems } = readSecretFiles(given, readFile);
  return parseEnv(variables, problems);
}
