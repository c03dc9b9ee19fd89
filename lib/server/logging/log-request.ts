import 'server-only';
import { type Logger } from 'pino';

import { fromRegistry } from '../process-registry';
import { env } from '../settings/env';
import { logger } from './logger';

declare module '../process-registry' {
  interface ProcessThings {
    requestLog: RequestLog;
  }
}

type RequestLog = { readonly log: Logger; readonly level: 'info' | 'debug' };

/**
 * Writes the line that stands for a whole request or live line. It is for whoever runs a server behind proxies; on
 * somebody's own machine nobody asked for it, nor anywhere for what `isQuiet`.
 */
export function logRequest(
  what: 'request' | 'live line',
  about: Readonly<Record<string, string | number>>,
  isQuiet = false,
): void {
  const { log, level } = fromRegistry('requestLog', openRequestLog);
  log[isQuiet ? 'debug' : level](about, what);
}

/** What these lines are made of is known, and looking through each for secrets takes longer than all the rest. */
function openRequestLog(): RequestLog {
  const { nodeEnv, trustedProxies } = env();
  const level = nodeEnv === 'production' && trustedProxies > 0 ? 'info' : 'debug';
  return { log: logger().child({}, { redact: [] }), level };
}
