/** What one person can take back and do again in this tab: the ids of the batches to be taken back, the newest last. */
export type UndoStack = {
  readonly undo: readonly string[];
  readonly redo: readonly string[];
};

export const emptyStack: UndoStack = { undo: [], redo: [] };

const entriesMax = 200;

/** After an edit: it can be undone, and what was undone before can no longer be redone. */
export function afterEdit(stack: UndoStack, batchId: string): UndoStack {
  return { undo: [...stack.undo, batchId].slice(-entriesMax), redo: [] };
}

/** After an undo that was carried out: what it took back leaves the stack, and taking the undo back is the redo. */
export function afterUndo({ undo, redo }: UndoStack, batchId: string): UndoStack {
  return { undo: undo.slice(0, -1), redo: [...redo, batchId] };
}

export function afterRedo({ undo, redo }: UndoStack, batchId: string): UndoStack {
  return { undo: [...undo, batchId], redo: redo.slice(0, -1) };
}

/** Forgets the newest entry on one side: it no longer applies. */
export function withoutTop(stack: UndoStack, side: keyof UndoStack): UndoStack {
  return { ...stack, [side]: stack[side].slice(0, -1) };
}

/** After a batch was refused, or where it is not known what it did: nothing is there that could be taken back. */
export function withoutEntry({ undo, redo }: UndoStack, batchId: string): UndoStack {
  const others = (entry: string) => entry !== batchId;
  return { undo: undo.filter(others), redo: redo.filter(others) };
}
