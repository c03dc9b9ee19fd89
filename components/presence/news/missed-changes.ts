import { type Change } from '@/lib/contracts/operations';

/** Few enough, and soon enough, to be told one by one as if the line had never broken. */
const fewMax = 3;
const soonMs = 30_000;

/** What others did while nothing was told: of many only how many, and by whom. */
export type MissedChanges = {
  readonly count: number;
  readonly actorIds: ReadonlySet<string>;
  /** The changes themselves, while they are few. */
  readonly few: readonly Change[];
  readonly firstAt: string | undefined;
  readonly lastAt: string | undefined;
};

export const nothingMissed: MissedChanges = {
  count: 0,
  actorIds: new Set(),
  few: [],
  firstAt: undefined,
  lastAt: undefined,
};

export function withMissed(missed: MissedChanges, change: Change): MissedChanges {
  const count = missed.count + 1;
  return {
    count,
    actorIds: new Set([...missed.actorIds, change.actorId]),
    few: count > fewMax ? [] : [...missed.few, change],
    firstAt: missed.firstAt ?? change.at,
    lastAt: change.at,
  };
}

/** Whether what was missed is told as one line instead of one by one. `awayMs`: how long there was no line. */
export function isToldAsOne({ count, firstAt, lastAt }: MissedChanges, awayMs: number): boolean {
  // A machine that slept learns of the break only when it wakes: then the changes say how long it was.
  const spanMs = firstAt && lastAt ? Date.parse(lastAt) - Date.parse(firstAt) : 0;
  return count > fewMax || Math.max(awayMs, spanMs) >= soonMs;
}
