import { type Batch } from '../replica';
import { type Timing } from '../timing';
import { type LateCopies } from './late-copies';

/**
 * Refused batches of which an earlier copy may still be carried out. Nobody is told of such a refusal: when no copy can
 * be on its way any more, the server is asked once again, and what it says then counts.
 */
export class Doubts {
  readonly #copies: LateCopies;
  readonly #timing: Timing;
  readonly #askAgain: (batch: Batch) => void;
  readonly #doubts = new Map<string, Batch>();
  #callOff: (() => void) | undefined;

  constructor(copies: LateCopies, timing: Timing, askAgain: (batch: Batch) => void) {
    this.#copies = copies;
    this.#timing = timing;
    this.#askAgain = askAgain;
  }

  get isAny(): boolean {
    return this.#doubts.size > 0;
  }

  has(batchId: string): boolean {
    return this.#doubts.has(batchId);
  }

  add(batch: Batch): void {
    this.#doubts.set(batch.batchId, batch);
    this.#lookLater();
  }

  /** It was carried out after all. */
  delete(batchId: string): void {
    this.#doubts.delete(batchId);
  }

  /** The edits stay in the outbox for the next opening. */
  stop(): void {
    this.#callOff?.();
    this.#doubts.clear();
  }

  #look(): void {
    for (const [id, batch] of this.#doubts) {
      if (this.#copies.waitMs(id) > 0) continue;
      this.#doubts.delete(id);
      this.#askAgain(batch);
    }
    this.#lookLater();
  }

  #lookLater(): void {
    this.#callOff?.();
    const waits = Array.from(this.#doubts.keys(), (id) => this.#copies.waitMs(id));
    if (waits.length === 0) return;
    this.#callOff = this.#timing.after(Math.max(1, Math.min(...waits)), () => this.#look());
  }
}
