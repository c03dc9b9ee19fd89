import 'server-only';
import pino, { stdTimeFunctions, type Logger } from 'pino';

import { env } from './env';
import { fromRegistry } from './process-registry';

declare module './process-registry' {
  interface ProcessThings {
    logger: Logger;
  }
}

const secrets = ['authorization', 'cookie', '["set-cookie"]', 'password', 'secret', 'token'];

/** Secrets never reach a log, at the top, one level down, or in a request's headers. */
const redacted = secrets.flatMap((name) => {
  const below = name.startsWith('[') ? name : `.${name}`;
  return [name, `*${below}`, `*.headers${below}`];
});

/** JSON lines on standard output: ISO time in UTC, level as a word. */
export function logger(): Logger {
  return fromRegistry('logger', () =>
    pino({
      level: env().logLevel,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redacted, censor: '[redacted]' },
    }),
  );
}
