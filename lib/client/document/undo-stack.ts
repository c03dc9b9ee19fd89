import { type Operation } from '@/lib/orca/operations/operation';

/** What one person can take back and do again in this tab: each entry is an operation that does so. */
export type UndoStack = {
  readonly undo: readonly Operation[];
  readonly redo: readonly Operation[];
};

export const emptyStack: UndoStack = { undo: [], redo: [] };

const entriesMax = 200;

/** After an edit: it can be undone, and what was undone before can no longer be redone. */
export function afterEdit(stack: UndoStack, inverse: Operation): UndoStack {
  return { undo: [...stack.undo, inverse].slice(-entriesMax), redo: [] };
}

/** After an undo that was carried out: it leaves the stack and can be redone. */
export function afterUndo({ undo, redo }: UndoStack, inverse: Operation): UndoStack {
  return { undo: undo.slice(0, -1), redo: [...redo, inverse] };
}

export function afterRedo({ undo, redo }: UndoStack, inverse: Operation): UndoStack {
  return { undo: [...undo, inverse], redo: redo.slice(0, -1) };
}

/** Forgets the newest entry on one side: it no longer applies. */
export function withoutTop(stack: UndoStack, side: keyof UndoStack): UndoStack {
  return { ...stack, [side]: stack[side].slice(0, -1) };
}
