import 'server-only';

const pauseMsMin = 1_000;
const pauseMsMax = 30_000;

/** So long a replica may be behind whatever is asked of it: every commit takes a moment to get there. */
const behindMsMax = 1_000;

/**
 * Whether a replica is worth asking. One that fails, or lags for a while, is left out for a second, and every time it
 * disappoints again without having been of use in between, for twice as long, up to half a minute. Times are those of one
 * clock, in milliseconds.
 */
export class ReplicaStanding {
  #pauseMs = pauseMsMin;
  #behindSinceMs: number | undefined;
  /** While it is left out: when it may be tried. */
  #dueMs: number | undefined;

  get isIn(): boolean {
    return this.#dueMs === undefined;
  }

  /** Whether one that is left out may be tried; nobody else is told so until that has had time to end. */
  takeTrial(nowMs: number): boolean {
    if (this.#dueMs === undefined || nowMs < this.#dueMs) return false;
    this.#dueMs = nowMs + pauseMsMax;
    return true;
  }

  /** It had what was asked for. */
  served(): void {
    this.#pauseMs = pauseMsMin;
    this.#behindSinceMs = undefined;
  }

  /** It answered, with less than was asked for. Whether it is left out for that. */
  lagged(nowMs: number): boolean {
    this.#behindSinceMs ??= nowMs;
    return nowMs - this.#behindSinceMs > behindMsMax && this.#leaveOut(nowMs);
  }

  /** It took too long, which may be for what it was asked: it is left out until it was tried. Whether it is to be tried now. */
  isToBeTried(nowMs: number): boolean {
    if (this.#dueMs !== undefined) return false;
    this.#dueMs = nowMs + pauseMsMax;
    return true;
  }

  /** It failed. Whether that is why it is left out. */
  failed(nowMs: number): boolean {
    return this.#leaveOut(nowMs);
  }

  /** A trial failed, too. */
  stayOut(nowMs: number): void {
    this.#dueMs = undefined;
    this.#leaveOut(nowMs);
  }

  /** It answers again; whether it has what is asked for will be seen. */
  comeBack(): void {
    this.#dueMs = undefined;
  }

  #leaveOut(nowMs: number): boolean {
    // Of many who asked at once only the first is news.
    if (this.#dueMs !== undefined) return false;
    this.#dueMs = nowMs + this.#pauseMs;
    this.#pauseMs = Math.min(this.#pauseMs * 2, pauseMsMax);
    return true;
  }
}
