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

  /** Takes so many; the answer is the milliseconds until nothing is owed any more, zero while there were enough. */
  take(nowMs: number, count = 1): number {
    this.#fill(nowMs);
    this.#tokens -= count;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#rate.perSecond) * 1_000);
  }

  /** Takes one if there is one; for what is not let through without. */
  tryTake(nowMs: number): boolean {
    this.#fill(nowMs);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  giveBack(): void {
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + 1);
  }

  /** Whether it is as if nothing had ever been taken. */
  isFull(nowMs: number): boolean {
    this.#fill(nowMs);
    return this.#tokens >= this.#rate.burst;
  }

  #fill(nowMs: number): void {
    const { perSecond, burst } = this.#rate;
    const filled = this.#tokens + ((nowMs - this.#filledAtMs) / 1_000) * perSecond;
    this.#tokens = Math.min(burst, filled);
    this.#filledAtMs = nowMs;
  }
}
