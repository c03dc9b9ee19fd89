import 'server-only';
import pino, { stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

import { type Env } from '../settings/parse-env';
import { errorForLog } from './error-for-log';

const secrets = ['authorization', 'cookie', '["set-cookie"]', 'password', 'secret', 'token'];

/** Secrets never reach a log, at the top, one level down, or in a request's headers. */
const redacted = secrets.flatMap((name) => {
  const below = name.startsWith('[') ? name : `.${name}`;
  return [name, `*${below}`, `*.headers${below}`];
});

/** JSON lines, on standard output unless told otherwise: ISO time in UTC, level as a word. */
export function makeLogger(level: Env['logLevel'], destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => errorForLog(error) },
      redact: { paths: redacted, censor: '[redacted]' },
    },
    destination,
  );
}
