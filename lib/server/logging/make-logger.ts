import 'server-only';
import pino, { stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

import { reportLogged } from '../error-reports/report-logged';
import { type Env } from '../settings/parse-env';
import { errorForLog } from './error-for-log';

const secrets = ['authorization', 'cookie', '["set-cookie"]', 'password', 'secret', 'token'];

// As pino numbers them.
const errorLevel = 50;

/** Secrets never reach a log, at the top, one level down, or in a request's headers. */
const redacted = secrets.flatMap((name) => {
  const below = name.startsWith('[') ? name : `.${name}`;
  return [name, `*${below}`, `*.headers${below}`];
});

/**
 * JSON lines, on standard output unless told otherwise: ISO time in UTC, level as a word. Errors are reported besides,
 * where somebody wants to know.
 */
export function makeLogger(level: Env['logLevel'], destination?: DestinationStream): Logger {
  return pino(
    {
      hooks: {
        logMethod(given, log, ofLevel) {
          log.apply(this, given);
          if (ofLevel >= errorLevel) reportLogged(given);
        },
      },
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
