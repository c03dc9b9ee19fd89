import 'server-only';
import { z } from 'zod';

import { loggablePath } from '@/lib/shared/loggable-path';

import { logger } from '../logging/logger';

type FailedRequest = {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

const digestSchema = z.object({ digest: z.string() });

/** Logs what a page threw, with the number that is shown to whoever asked for it. `route` is the page's template. */
export function logPageError(error: unknown, request: FailedRequest, route: string): void {
  const { path, method, headers } = request;
  const about = {
    err: error,
    requestId: headers['x-request-id'],
    digest: digestSchema.safeParse(error).data?.digest,
    method,
    path: loggablePath(path),
    route,
  };
  logger().error(about, 'page failed');
}
