/** How an editor was left by a key: to the cell it is of, or on to the one below. */
export type EditorLeave = 'back' | 'down';

/** `away`: something else has the keyboard by now. `gone`: nothing has it, because what was edited is no more. */
export type EditorEnd = EditorLeave | 'away' | 'gone';

type EditorStroke = {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly withControl: boolean;
  readonly withShift: boolean;
  readonly isInField: boolean;
};

/** How a key that its field has answered leaves the editor; nothing for keys that do not. */
export function leaveOfKey(stroke: EditorStroke): EditorLeave | undefined {
  const { key, withControl, withShift, isInField } = stroke;
  if (key === 'Escape') return 'back';
  // With Shift it breaks the line of a note.
  if (key !== 'Enter' || withShift) return undefined;
  if (withControl) return 'down';
  return isInField ? 'back' : undefined;
}
