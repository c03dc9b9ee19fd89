import { invertDiff, type Diff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';

/** How an edit is taken back: `made` is what it was hoped to do, `confirmed` what it did by the server's word. */
export type UndoRule = (made: Diff, confirmed: Diff) => Operation;

/** Made of what was hoped, it would put back what others have replaced before the edit landed. */
const undoOfConfirmed: UndoRule = (_, confirmed) => invertDiff(confirmed);

/** As many as can be on both sides of the undo stack, and in messages that offer to take something back. */
const editsMax = 500;

/** What takes back each of this tab's own edits, once the server has said what they did. */
export class Inverses {
  readonly #rule: UndoRule;
  readonly #made = new Map<string, Diff>();
  readonly #known = new Map<string, Operation>();

  constructor(rule: UndoRule = undoOfConfirmed) {
    this.#rule = rule;
  }

  make(batchId: string, diff: Diff): void {
    this.#made.set(batchId, diff);
  }

  /** The server has carried the edit out. */
  settle(batchId: string, confirmed: Diff): void {
    const made = this.#made.get(batchId);
    // Made by another tab, or before a reload: nothing here takes it back.
    if (!made) return;
    this.#made.delete(batchId);
    this.#known.set(batchId, this.#rule(made, confirmed));
    const [oldest] = this.#known.keys();
    if (this.#known.size > editsMax && oldest !== undefined) this.#known.delete(oldest);
  }

  forget(batchId: string): void {
    this.#made.delete(batchId);
  }

  of(batchId: string): Operation | undefined {
    return this.#known.get(batchId);
  }
}
