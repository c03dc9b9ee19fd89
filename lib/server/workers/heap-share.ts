import 'server-only';
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';

const bytesPerMegabyte = 1_048_576;

/** With less none gets as far as to serve. */
const heapMin = 128 * bytesPerMegabyte;

/**
 * The megabytes of heap for each of so many workers. Left to itself V8 gives each of them half of the machine or container,
 * which they share; none is given more than this process has been.
 */
export function heapShareMb(
  workers: number,
  limit = getHeapStatistics().heap_size_limit,
  memory = Math.min(totalmem(), process.constrainedMemory() || Infinity),
): number {
  return Math.floor(Math.min(limit, Math.max(heapMin, memory / 2 / workers)) / bytesPerMegabyte);
}
