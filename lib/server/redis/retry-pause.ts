import 'server-only';

/** Milliseconds before trying to reach a server for the nth time again: longer and longer, and not all at once. */
export function retryPause(attempt: number): number {
  return Math.min(5_000, 100 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random());
}
