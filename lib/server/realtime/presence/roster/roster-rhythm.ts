import 'server-only';

type RosterRhythmParts = {
  readonly now: () => number;
  /** Calls back once after so many milliseconds; the answer takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Whether there is something to be told. */
  readonly isWaiting: () => boolean;
  /** So many milliseconds lie at least between two tellings. */
  readonly windowMs: () => number;
  readonly onTell: (nowMs: number) => void;
  /** Every five seconds, before what is told then. */
  readonly onRepeat: (nowMs: number) => void;
};

const repeatEveryMs = 5_000;

/** When a roster tells its news and when it repeats itself, by one timer that runs while somebody is there. */
export class RosterRhythm {
  readonly #parts: RosterRhythmParts;
  #isRunning = false;
  #toldMs = -Infinity;
  #repeatMs = 0;
  #timer: { readonly dueMs: number; readonly cancel: () => void } | undefined;

  constructor(parts: RosterRhythmParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#isRunning = true;
    this.#repeatMs = this.#parts.now() + repeatEveryMs;
  }

  stop(): void {
    this.#isRunning = false;
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  /** There may be something to tell now. */
  note(): void {
    if (!this.#isRunning) return;
    const { now, after, isWaiting, windowMs } = this.#parts;
    const tellMs = isWaiting() ? this.#toldMs + windowMs() : Infinity;
    const nowMs = now();
    const dueMs = Math.max(nowMs, Math.min(tellMs, this.#repeatMs));
    if (this.#timer && this.#timer.dueMs <= dueMs) return;
    this.#timer?.cancel();
    const cancel = after(dueMs - nowMs, () => this.#tick());
    this.#timer = { dueMs, cancel };
  }

  #tick(): void {
    this.#timer = undefined;
    const { now, windowMs, onTell, onRepeat } = this.#parts;
    const nowMs = now();
    if (nowMs >= this.#repeatMs) {
      this.#repeatMs = nowMs + repeatEveryMs;
      onRepeat(nowMs);
    }
    if (nowMs >= this.#toldMs + windowMs()) {
      this.#toldMs = nowMs;
      onTell(nowMs);
    }
    this.note();
  }
}
