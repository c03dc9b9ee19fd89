import 'server-only';
import { type Change } from '@/lib/contracts/operations';

/** What is parked at most; what comes earlier still is read from the change log when its turn comes. */
const parkedMax = 2_000;

/**
 * Puts a project's changes into order: they come in any order, twice or not at all, and are handed on one after the
 * other without a gap. Pure; whoever uses it decides when a gap has lasted long enough to be filled from the log.
 */
export class Delivery {
  #after: number;
  #head: number;
  readonly #parked = new Map<number, Change>();

  /** Hands on what follows `after`. */
  constructor(after: number) {
    this.#after = after;
    this.#head = after;
  }

  /** The last version that was handed on. */
  get after(): number {
    return this.#after;
  }

  /** Takes changes as they come, and gives those whose turn it is, in order. */
  offer(changes: readonly Change[]): readonly Change[] {
    const run: Change[] = [];
    for (const change of changes) {
      this.announce(change.version);
      if (change.version === this.#after + 1) this.#handOn(change, run);
      else this.#park(change);
    }
    return run;
  }

  /** To be told of a version that exists, without its change. */
  announce(version: number): void {
    if (version > this.#head) this.#head = version;
  }

  /** The version after which something is missing; undefined while nothing is. */
  missingSince(): number | undefined {
    return this.#after < this.#head ? this.#after : undefined;
  }

  #handOn(first: Change, run: Change[]): void {
    let next: Change | undefined = first;
    while (next) {
      run.push(next);
      this.#after = next.version;
      this.#parked.delete(next.version);
      next = this.#parked.get(next.version + 1);
    }
  }

  #park(change: Change): void {
    if (change.version <= this.#after || this.#parked.size >= parkedMax) return;
    this.#parked.set(change.version, change);
  }
}
