import 'server-only';

const everyMs = 3_000;
const bytesPerMegabyte = 1_048_576;

/** Calls, again and again, while this process has more resident memory than so many megabytes; never where that is 0. */
export function watchMemory(maxMb: number, onOutgrown: () => void): void {
  if (maxMb === 0) return;
  setInterval(() => {
    if (process.memoryUsage.rss() > maxMb * bytesPerMegabyte) onOutgrown();
  }, everyMs).unref();
}
