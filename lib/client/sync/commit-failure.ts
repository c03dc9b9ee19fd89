import { type ApiError } from '../api/api-client';

/** Failures that time, or signing in again elsewhere, mends: the edit is kept and sent again. */
export function isPassing(error: ApiError): boolean {
  if (error.code === 'no_answer' || !('status' in error)) return true;
  return (
    error.status >= 500 ||
    ['unauthenticated', 'not_found', 'too_many_requests', 'version_conflict'].includes(error.code)
  );
}
