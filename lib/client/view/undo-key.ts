type Stroke = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/** What a key asks of the history: ⌘Z and ⇧⌘Z, with Ctrl elsewhere, and the Ctrl+Y of Windows. */
export function undoKey(stroke: Stroke): 'undo' | 'redo' | undefined {
  const { metaKey, ctrlKey, shiftKey, altKey } = stroke;
  const key = stroke.key.toLowerCase();
  if (altKey || !(metaKey || ctrlKey)) return undefined;
  if (key === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}
