import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds and gives the milliseconds it took. Throws, saying what, when it takes too long. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 60_000,
): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > timeoutMs) throw new Error(`Not in ${timeoutMs} ms: ${what}`);
    await sleep(5);
  }
  return performance.now() - start;
}
