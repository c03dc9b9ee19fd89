import 'server-only';
import cluster from 'node:cluster';

import { z } from 'zod';

import { logger } from '../logging/logger';

const drainSchema = z.object({ type: z.literal('drain') });

/**
 * Calls when this process is told to end. A terminal, a container and the launcher each tell it in their own way, and all
 * may do so at once. A worker leaves Ctrl-C and SIGHUP, which a terminal sends to everybody, to the process that keeps it.
 * One that works alone can't be replaced without refusing anybody: SIGHUP ends it where that is a terminal's or the
 * launcher's way to say that it is gone, and is left alone elsewhere.
 */
export function onStopSignals(stop: () => void): void {
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  if (cluster.isWorker) {
    process.on('SIGINT', () => undefined);
    process.on('SIGHUP', () => undefined);
    process.on('message', (message) => {
      if (drainSchema.safeParse(message).success) stop();
    });
    return;
  }
  process.on('SIGINT', stop);
  const isAttached = process.connected || process.stdin.isTTY || process.stdout.isTTY;
  process.on('SIGHUP', () => {
    if (isAttached) stop();
    else
      logger().warn(
        'SIGHUP is left alone: only where WEB_CONCURRENCY is over 1 there is somebody to go on',
      );
  });
}
