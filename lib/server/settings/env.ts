import 'server-only';
import { readFileSync } from 'node:fs';

import { type Env } from './parse-env';
import { problemList } from './problem-list';
import { readSettings } from './read-settings';

let parsed: Env | undefined;

/** The settings of this process. Throws one error that names everything that is wrong with them. */
export function env(): Env {
  parsed ??= readEnv();
  return parsed;
}

function readEnv(): Env {
  const result = readSettings(process.env, (path) => readFileSync(path, 'utf8'));
  if (!result.ok) throw new Error(problemList(result.error));
  // The sign-in library takes its own address from nowhere else.
  process.env['NEXTAUTH_URL'] = result.value.appUrl;
  return result.value;
}
