import type { Instrumentation } from 'next';

/** Runs once in a process with pages, before the first request. What `server.ts` does at its start is done by then. */
export function register(): void {}

/** What a page threw: it is logged under its request's id, and by that reported. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { logPageError } = await import('@/lib/server/error-reports/log-page-error');
  logPageError(error, request, context.routePath);
};
