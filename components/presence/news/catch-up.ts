import { type Change } from '@/lib/contracts/operations';

/** Few enough, and soon enough, to be told one by one as if the line had never broken. */
const fewMax = 3;
const soonMs = 30_000;

type CatchUp = {
  readonly changes: readonly Change[];
  /** How long there was no line. */
  readonly awayMs: number;
};

/** Whether what came in after a break is told as one line instead of one by one. */
export function isToldAsOne({ changes, awayMs }: CatchUp): boolean {
  const [first, last] = [changes[0], changes.at(-1)];
  // A machine that slept learns of the break only when it wakes: then the changes say how long it was.
  const spanMs = first && last ? Date.parse(last.at) - Date.parse(first.at) : 0;
  return changes.length > fewMax || Math.max(awayMs, spanMs) >= soonMs;
}
