import 'server-only';
import { type Logger } from 'pino';

import { env } from './env';
import { makeLogger } from './make-logger';
import { fromRegistry } from './process-registry';

declare module './process-registry' {
  interface ProcessThings {
    logger: Logger;
  }
}

/** The log of this process. */
export function logger(): Logger {
  return fromRegistry('logger', () => makeLogger(env().logLevel));
}
