import 'server-only';
import { logger } from '../logging/logger';
import { errorReports } from './error-reports';

const flushWithinMs = 2_000;

/**
 * Logs, and by that reports, what nobody caught. A process without pages ends by it, as Node would have it; with pages
 * Next stands in the way of that, and what it lets go on goes on.
 */
export function watchUncaught(): void {
  process.on('uncaughtException', (err) => {
    logger().fatal({ err }, 'nobody caught this');
    if (process.listenerCount('uncaughtException') === 1) void end();
  });
  process.on('unhandledRejection', (reason) => {
    // Alone it would keep the process from ending by what Node then throws.
    if (process.listenerCount('unhandledRejection') === 1) throw reason;
    logger().error({ err: reason }, 'nobody waited for this');
  });
}

async function end(): Promise<never> {
  await errorReports().reporter?.flush(flushWithinMs);
  return process.exit(1);
}
