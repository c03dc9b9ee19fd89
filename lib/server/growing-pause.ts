type Bounds = { readonly firstMs: number; readonly maxMs: number };

/**
 * Milliseconds before trying for the nth time again, counted from 0: twice as long each time up to `maxMs`, give or take a
 * quarter, so that not all processes try at once. `dice` gives a number from 0 to 1.
 */
export function growingPause(
  attempt: number,
  { firstMs, maxMs }: Bounds,
  dice = Math.random,
): number {
  return Math.min(maxMs, firstMs * 2 ** Math.min(attempt, 30)) * (0.75 + dice() / 2);
}
