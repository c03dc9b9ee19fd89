import { type ApiError } from '../api/api-client';

const passing: readonly string[] = [
  'unauthenticated',
  'not_found',
  'too_many_requests',
  'version_conflict',
  // An address or a proxy that is set wrong: the server has not looked at the edit.
  'foreign_origin',
  'misdirected',
];

/** Failures that time, or signing in again elsewhere, mends: the edit is kept and sent again. */
export function isPassing(error: ApiError): boolean {
  if (error.code === 'no_answer' || !('status' in error)) return true;
  return error.status >= 500 || passing.includes(error.code);
}
