/** How an editor was left by a key: to the cell it is of, or on to the one below. */
export type EditorLeave = 'back' | 'down';

type EditorStroke = {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly withControl: boolean;
  readonly isInField: boolean;
};

/** How a key that its field has answered leaves the editor; nothing for keys that do not. */
export function leaveOfKey({ key, withControl, isInField }: EditorStroke): EditorLeave | undefined {
  if (key === 'Escape') return 'back';
  if (key !== 'Enter') return undefined;
  if (withControl) return 'down';
  return isInField ? 'back' : undefined;
}
