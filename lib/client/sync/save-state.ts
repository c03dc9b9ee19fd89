/**
 * What the header says of the work. `waiting`: the server does not answer, edits are kept here. `unkept`: the browser
 * does not keep them either, so they live as long as the tab. `offline`: the server can't be reached, and nothing waits
 * for it. `signed_out`: somebody has to sign in again. `gone`: this person has no access any more.
 */
export type SaveState =
  | 'saved'
  | 'saving'
  | 'waiting'
  | 'unkept'
  | 'offline'
  | 'signed_out'
  | 'gone';

/** What is known of the server; times in milliseconds. */
export type Reach = {
  readonly ended: 'signed_out' | 'gone' | undefined;
  /** Since when the server has left something unanswered; undefined where nothing waits. */
  readonly unansweredSinceMs: number | undefined;
  /** Whether the browser has kept what waits. */
  readonly areKept: boolean;
  /** Since when there has been no line and no answer to requests either. */
  readonly cutOffSinceMs: number | undefined;
  /** A request has failed since then. */
  readonly isCutOffProved: boolean;
};

/** People are told within two seconds; what mends itself sooner is not worth a word. */
const patienceMs = 1_500;

export function saveStateOf(reach: Reach, nowMs: number): SaveState {
  if (reach.ended) return reach.ended;
  const isLate = (sinceMs: number | undefined) =>
    sinceMs !== undefined && nowMs - sinceMs >= patienceMs;
  const isCutOff = isLate(reach.cutOffSinceMs);
  if (reach.unansweredSinceMs === undefined) return isCutOff ? 'offline' : 'saved';
  if (!isCutOff && !reach.isCutOffProved && !isLate(reach.unansweredSinceMs)) return 'saving';
  return reach.areKept ? 'waiting' : 'unkept';
}

/** When what `saveStateOf` says may next change by itself. */
export function nextSaveStateMs(reach: Reach, nowMs: number): number | undefined {
  const times = [reach.unansweredSinceMs, reach.cutOffSinceMs]
    .flatMap((sinceMs) => (sinceMs === undefined ? [] : [sinceMs + patienceMs]))
    .filter((atMs) => atMs > nowMs);
  return times.length === 0 ? undefined : Math.min(...times);
}
