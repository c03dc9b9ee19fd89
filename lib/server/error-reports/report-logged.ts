import 'server-only';
import { z } from 'zod';

import { reportError } from './report-error';

const text = z.string().optional().catch(undefined);

const loggedSchema = z.object({
  err: z.instanceof(Error),
  requestId: text,
  method: text,
  path: text,
  projectId: text,
  digest: text,
});

/** Reports what was logged as an error, given what the log was given: whoever logs one need not think of reports. */
export function reportLogged([about, log]: readonly unknown[]): void {
  const logged = loggedSchema.safeParse(about);
  if (!logged.success) return;
  const { err: error, ...place } = logged.data;
  reportError(error, { ...place, log: text.parse(log) });
}
