import { type Operation } from '@/lib/orca/operations/operation';

/** What takes an edit back, or brings it again, and the batch that it would take back. */
export type UndoEntry = { readonly operation: Operation; readonly batchId: string };

/** What one person can take back and do again in this tab. */
export type UndoStack = {
  readonly undo: readonly UndoEntry[];
  readonly redo: readonly UndoEntry[];
};

export const emptyStack: UndoStack = { undo: [], redo: [] };

const entriesMax = 200;

/** After an edit: it can be undone, and what was undone before can no longer be redone. */
export function afterEdit(stack: UndoStack, inverse: UndoEntry): UndoStack {
  return { undo: [...stack.undo, inverse].slice(-entriesMax), redo: [] };
}

/** After an undo that was carried out: it leaves the stack and can be redone. */
export function afterUndo({ undo, redo }: UndoStack, inverse: UndoEntry): UndoStack {
  return { undo: undo.slice(0, -1), redo: [...redo, inverse] };
}

export function afterRedo({ undo, redo }: UndoStack, inverse: UndoEntry): UndoStack {
  return { undo: [...undo, inverse], redo: redo.slice(0, -1) };
}

/** Forgets the newest entry on one side: it no longer applies. */
export function withoutTop(stack: UndoStack, side: keyof UndoStack): UndoStack {
  return { ...stack, [side]: stack[side].slice(0, -1) };
}

/** After a batch was refused: its inverse would now rewind something else. */
export function withoutEntriesOf({ undo, redo }: UndoStack, batchId: string): UndoStack {
  const others = (entry: UndoEntry) => entry.batchId !== batchId;
  return { undo: undo.filter(others), redo: redo.filter(others) };
}
