import 'server-only';
import type { Failure } from '../failure';

/** Says what there was too much of and when to come back. */
export function tooManyRequests(what: string, waitSeconds: number): Failure {
  return {
    code: 'too_many_requests',
    detail: `Too many ${what} from your network. Try again in ${wordsOf(waitSeconds)}.`,
    retryAfterSeconds: waitSeconds,
  };
}

function wordsOf(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
}
