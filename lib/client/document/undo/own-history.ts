import { type Diff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';

import { Inverses, type UndoRule } from './inverses';
import { emptyStack, withoutEntry, withoutTop, type UndoStack } from './undo-stack';

/** What an edit makes of the stack: `afterEdit`, `afterUndo` or `afterRedo`. */
export type StackAfter = (stack: UndoStack, batchId: string) => UndoStack;

/** What one person has done in this tab: what can be undone and redone, and by which operation. */
export class OwnHistory {
  readonly #inverses: Inverses;
  #stack: UndoStack = emptyStack;

  constructor(rule: UndoRule | undefined) {
    this.#inverses = new Inverses(rule);
  }

  has(side: keyof UndoStack): boolean {
    return this.#stack[side].length > 0;
  }

  /** The edit that an undo or a redo would take back; undefined where there is none. */
  newest(side: keyof UndoStack): string | undefined {
    return this.#stack[side].at(-1);
  }

  /** An edit was made here; `diff` is what it is hoped to do. */
  make(batchId: string, diff: Diff, after: StackAfter): void {
    this.#stack = after(this.#stack, batchId);
    this.#inverses.make(batchId, diff);
  }

  /** The server has carried an edit out. `diff`: what it did; undefined where that is not known. */
  settle(batchId: string, diff: Diff | undefined): void {
    if (diff) this.#inverses.settle(batchId, diff);
    else this.forget(batchId);
  }

  /** An edit is not there, or can't be told any more: nothing takes it back. */
  forget(batchId: string): void {
    this.#inverses.forget(batchId);
    this.#stack = withoutEntry(this.#stack, batchId);
  }

  /** The newest one on this side can't be taken back any more. */
  dropNewest(side: keyof UndoStack): void {
    this.#stack = withoutTop(this.#stack, side);
  }

  /** What takes an edit back that the server has carried out; undefined where nothing here does. */
  inverseOf(batchId: string): Operation | undefined {
    return this.#inverses.of(batchId);
  }
}
