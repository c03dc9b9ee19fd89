import 'server-only';

/** So many a second for long, and so many at once. */
export type Rate = { readonly perSecond: number; readonly burst: number };

/** A token bucket that lets everything through and says how long to wait before more is taken. */
export class Bucket {
  readonly #rate: Rate;
  #tokens: number;
  #filledAtMs: number;

  constructor(rate: Rate, nowMs: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filledAtMs = nowMs;
  }

  /** Takes one; the answer is the milliseconds until nothing is owed any more, zero while there were enough. */
  take(nowMs: number): number {
    const { perSecond, burst } = this.#rate;
    const filled = this.#tokens + ((nowMs - this.#filledAtMs) / 1_000) * perSecond;
    this.#tokens = Math.min(burst, filled) - 1;
    this.#filledAtMs = nowMs;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / perSecond) * 1_000);
  }
}
