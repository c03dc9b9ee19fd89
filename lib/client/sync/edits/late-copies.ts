/** A copy that was sent over what has broken since reaches the server, if at all, within this time. */
const copyLateMaxMs = 10_000;

/**
 * Which batches may still reach the server by an earlier sending. While one may, the server's refusal of a later copy
 * is not the last word: the earlier one can arrive after it, where the model or the role allows it again.
 */
export class LateCopies {
  readonly #nowMs: () => number;
  readonly #untilMs = new Map<string, number>();
  #posted: string | undefined;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** The line or the page that has sent them is gone. */
  lose(batchIds: Iterable<string>): void {
    const untilMs = this.#nowMs() + copyLateMaxMs;
    for (const batchId of batchIds) this.#untilMs.set(batchId, untilMs);
  }

  /** The batch is posted; one at a time. */
  post(batchId: string): void {
    this.#posted = batchId;
  }

  endPost(batchId: string, isAnswered: boolean): void {
    this.#posted = undefined;
    if (!isAnswered) this.lose([batchId]);
  }

  forget(batchId: string): void {
    this.#untilMs.delete(batchId);
  }

  /** For how long to wait before a refusal counts: milliseconds, 0 where it counts at once. */
  waitMs(batchId: string): number {
    if (batchId === this.#posted) return copyLateMaxMs;
    return Math.max(0, (this.#untilMs.get(batchId) ?? 0) - this.#nowMs());
  }
}
