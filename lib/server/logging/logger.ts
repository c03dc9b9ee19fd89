import 'server-only';
import { type Logger } from 'pino';

import { fromRegistry } from '../process-registry';
import { env } from '../settings/env';
import { makeLogger } from './make-logger';

declare module '../process-registry' {
  interface ProcessThings {
    logger: Logger;
  }
}

/** The log of this process. */
export function logger(): Logger {
  return fromRegistry('logger', () => makeLogger(env().logLevel));
}
