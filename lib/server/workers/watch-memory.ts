import 'server-only';

const everyMs = 3_000;
const bytesPerMegabyte = 1_048_576;

/**
 * Calls, again and again, while this process has more resident memory than so many megabytes, and says how many it has; never
 * where the limit is 0.
 */
export function watchMemory(maxMb: number, onOutgrown: (residentMb: number) => void): void {
  if (maxMb === 0) return;
  setInterval(() => {
    const residentMb = Math.round(process.memoryUsage.rss() / bytesPerMegabyte);
    if (residentMb > maxMb) onOutgrown(residentMb);
  }, everyMs).unref();
}
