import { type Timing } from '../sync/timing';
import { isSameSnapshot, type DocumentSnapshot } from './document-snapshot';

type SnapshotTellerParts = {
  /** How things stand now. */
  readonly look: () => DocumentSnapshot;
  /** When they may next change by themselves; undefined where they don't. */
  readonly nextChangeMs: (nowMs: number) => number | undefined;
  readonly timing: Pick<Timing, 'nowMs' | 'after'>;
  /** When what was noted is told: what comes within one frame is drawn once. */
  readonly nextFrame: (run: () => void) => void;
};

/** Keeps a snapshot that stays the same value while nothing in it changes, and tells of each new one once. */
export class SnapshotTeller {
  readonly #parts: SnapshotTellerParts;
  readonly #listeners = new Set<() => void>();
  #snapshot: DocumentSnapshot;
  /** Whether the snapshot has to be taken anew before it is shown. */
  #isStale = false;
  #told: DocumentSnapshot;
  #isFrameAsked = false;
  #callOffAlarm: (() => void) | undefined;

  constructor(parts: SnapshotTellerParts) {
    this.#parts = parts;
    this.#snapshot = parts.look();
    this.#told = this.#snapshot;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DocumentSnapshot => {
    if (this.#isStale) {
      this.#isStale = false;
      const next = this.#parts.look();
      if (!isSameSnapshot(this.#snapshot, next)) this.#snapshot = next;
    }
    return this.#snapshot;
  };

  /** Something is otherwise than before: it is told with everything else of this frame. */
  note(): void {
    this.#isStale = true;
    if (this.#isFrameAsked) return;
    this.#isFrameAsked = true;
    this.#parts.nextFrame(() => {
      this.#isFrameAsked = false;
      this.tell();
    });
  }

  /** Tells at once what was noted. */
  tell(): void {
    const snapshot = this.snapshot();
    this.#setAlarm();
    if (snapshot === this.#told) return;
    this.#told = snapshot;
    for (const listener of this.#listeners) listener();
  }

  /** Nothing changes by itself any more. */
  stop(): void {
    this.#callOffAlarm?.();
  }

  #setAlarm(): void {
    this.#callOffAlarm?.();
    const { nowMs, after } = this.#parts.timing;
    const atMs = this.#parts.nextChangeMs(nowMs());
    this.#callOffAlarm =
      atMs === undefined
        ? undefined
        : after(atMs - nowMs(), () => {
            this.#isStale = true;
            this.tell();
          });
  }
}
