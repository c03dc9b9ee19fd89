import 'server-only';

/** Longer than anything may keep an event loop. */
const silentMaxMs = 30_000;

/** How often whoever keeps workers is to look. */
export const lookEveryMs = 5_000;

/**
 * Who has been silent for too long. A process that was itself stopped for a while, with all others, has heard nobody: then
 * all are given their time anew. `now` gives milliseconds.
 */
export class Silences {
  readonly #now: () => number;
  readonly #heardAtMs = new Map<number, number>();
  #lookedAtMs: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#lookedAtMs = now();
  }

  heard(id: number): void {
    this.#heardAtMs.set(id, this.#now());
  }

  forget(id: number): void {
    this.#heardAtMs.delete(id);
  }

  /** Those who were heard once, and not for too long. To be asked every `lookEveryMs`. */
  look(): readonly number[] {
    const nowMs = this.#now();
    const wasAway = nowMs - this.#lookedAtMs > 2 * lookEveryMs;
    this.#lookedAtMs = nowMs;
    if (wasAway) for (const id of this.#heardAtMs.keys()) this.heard(id);
    return [...this.#heardAtMs].flatMap(([id, atMs]) => (nowMs - atMs > silentMaxMs ? [id] : []));
  }
}
