import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows or columns in view and the focused one: a cell that scrolls away keeps the keyboard. */
export function shownIndexes(range: Range, focused: number): number[] {
  const shown = defaultRangeExtractor(range);
  const first = shown[0] ?? 0;
  if (focused < 0 || focused >= range.count) return shown;
  if (focused < first) return [focused, ...shown];
  return focused > (shown.at(-1) ?? -1) ? [...shown, focused] : shown;
}
