import 'server-only';

type Timer = { readonly dueMs: number; readonly run: () => void };

/** A clock that stands still until it is told to go on, and then rings what is due in order. */
export class FakeClock {
  #nowMs = 1_000_000;
  readonly #timers = new Set<Timer>();

  get running(): number {
    return this.#timers.size;
  }

  readonly now = (): number => this.#nowMs;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { dueMs: this.#nowMs + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  go(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let timer = this.#next(untilMs); timer; timer = this.#next(untilMs)) {
      this.#timers.delete(timer);
      this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
      timer.run();
    }
    this.#nowMs = untilMs;
  }

  #next(untilMs: number): Timer | undefined {
    return [...this.#timers]
      .filter(({ dueMs }) => dueMs <= untilMs)
      .toSorted((a, b) => a.dueMs - b.dueMs)[0];
  }
}
