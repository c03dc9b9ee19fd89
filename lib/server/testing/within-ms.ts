const slack = Number(process.env['TEST_SLACK'] ?? 5);

/**
 * How long something may take in a test that takes `quietMs` at most on a quiet machine. A shared
 * machine stalls for seconds, and a test that fails then has found nothing; what such a limit tells
 * apart, an answer and a timeout, is further apart than that. `TEST_SLACK=1` takes the product at
 * its word.
 */
export function withinMs(quietMs: number): number {
  return quietMs * slack;
}
