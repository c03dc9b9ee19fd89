import 'server-only';
import { parseEnv, type Env } from './parse-env';

let parsed: Env | undefined;

/** The settings of this process. Throws one error that names everything that is wrong with them. */
export function env(): Env {
  parsed ??= readEnv();
  return parsed;
}

function readEnv(): Env {
  const result = parseEnv(process.env);
  if (!result.ok) {
    throw new Error(`The settings are not complete:\n- ${result.error.join('\n- ')}`);
  }
  // The sign-in library takes its own address from nowhere else.
  process.env['NEXTAUTH_URL'] = result.value.appUrl;
  return result.value;
}
