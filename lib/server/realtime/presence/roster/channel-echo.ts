import 'server-only';

/** After listening for so long without a break, whoever was not heard of is nowhere. */
const certainAfterMs = 15_000;

/** Whether the channel between processes works, as a roster can tell by its own words that come back. */
export class ChannelEcho {
  #heardMs = -Infinity;
  /** Since when they come back without a break. */
  #sinceMs = Infinity;

  hear(nowMs: number): void {
    if (nowMs - this.#heardMs >= certainAfterMs) this.#sinceMs = nowMs;
    this.#heardMs = nowMs;
  }

  /** Whether everybody who is in another process must have been heard of by now. */
  isCertain(nowMs: number): boolean {
    return nowMs - this.#sinceMs >= certainAfterMs && nowMs - this.#heardMs < certainAfterMs;
  }

  forget(): void {
    this.#heardMs = -Infinity;
    this.#sinceMs = Infinity;
  }
}
