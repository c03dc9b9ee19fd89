import { type ApiError } from '../api/api-client';

/** Why an edit waits longer than usual. */
export type Hindrance = 'offline' | 'signed_out';

/** Failures that time, or signing in again elsewhere, mends: the edit is kept and sent again. */
export function isPassing(error: ApiError): boolean {
  if (error.code === 'no_answer' || !('status' in error)) return true;
  return (
    error.status >= 500 ||
    ['unauthenticated', 'too_many_requests', 'version_conflict'].includes(error.code)
  );
}

/** What the header says of the wait; a busy server is just slow to save. */
export function hindranceOf(error: ApiError): Hindrance | undefined {
  if (error.code === 'unauthenticated') return 'signed_out';
  return ['too_many_requests', 'version_conflict'].includes(error.code) ? undefined : 'offline';
}
