import { blockBetween, type GridBlock } from './grid-block';
import {
  isSamePosition,
  movedFocus,
  type GridBounds,
  type GridExtent,
  type GridPosition,
  type KeyStroke,
} from './grid-navigation';

/**
 * A selection while it is being made: `anchor` stays where it began, `end` is the opposite corner. The focus goes along
 * with the end, but stays in its column where whole rows are selected, and in its row where whole columns are.
 */
export type GridRange = {
  readonly anchor: GridPosition;
  readonly end: GridPosition;
  readonly focus: GridPosition;
};

export function blockOfRange({ anchor, end }: GridRange): GridBlock {
  return blockBetween(anchor, end);
}

/** A block as it is selected from its first cell to its last, wherever in it the focus is. */
export function rangeOfBlock(
  { top, bottom, left, right }: GridBlock,
  focus: GridPosition,
): GridRange {
  return { anchor: { row: top, column: left }, end: { row: bottom, column: right }, focus };
}

/** Whether it is no more than the focused cell. */
export function isFocusAlone({ anchor, end, focus }: GridRange): boolean {
  return isSamePosition(anchor, end) && isSamePosition(end, focus);
}

/** What the focus alone stands for: its cell, or all cells of the row or column that it is the head of. */
export function rangeOfFocus(
  focus: GridPosition,
  { rowCount, columnCount }: GridBounds,
): GridRange {
  const { row, column } = focus;
  return {
    anchor: { row: Math.max(row, 0), column: Math.max(column, 0) },
    end: { row: row < 0 ? rowCount - 1 : row, column: column < 0 ? columnCount - 1 : column },
    focus,
  };
}

/** Drawn on to another cell, as a pointer does. */
export function rangeTo({ anchor }: GridRange, position: GridPosition): GridRange {
  return { anchor, end: position, focus: position };
}

/** What a key selects, starting from what is selected; nothing for keys that do not select. */
export function selectedRange(
  range: GridRange,
  stroke: KeyStroke,
  extent: GridExtent,
): GridRange | undefined {
  if (extent.rowCount === 0 || extent.columnCount === 0) return undefined;
  return wholeRange(range, stroke, extent) ?? extendedRange(range, stroke, extent);
}

function wholeRange(
  { anchor, end, focus }: GridRange,
  { key, withControl, withShift, withAlt }: KeyStroke,
  { rowCount, columnCount }: GridBounds,
): GridRange | undefined {
  const last = { row: rowCount - 1, column: columnCount - 1 };
  if (withAlt || withControl === withShift) return undefined;
  if (withControl && key.toLowerCase() === 'a')
    return { anchor: { row: 0, column: 0 }, end: last, focus };
  if (key !== ' ') return undefined;
  return withShift
    ? { anchor: { ...anchor, column: 0 }, end: { ...end, column: last.column }, focus }
    : { anchor: { ...anchor, row: 0 }, end: { ...end, row: last.row }, focus };
}

function extendedRange(
  { anchor, end: before, focus }: GridRange,
  stroke: KeyStroke,
  extent: GridExtent,
): GridRange | undefined {
  if (!stroke.withShift) return undefined;
  const cells = { ...extent, rowMin: 0, columnMin: 0 } as const;
  const moved = movedFocus(before, { ...stroke, withShift: false }, cells);
  if (!moved) return undefined;
  // From a head whole rows or columns are selected, never a part of them.
  const end = {
    row: focus.row < 0 ? before.row : moved.row,
    column: focus.column < 0 ? before.column : moved.column,
  };
  return {
    anchor,
    end,
    focus: {
      row: end.row === before.row ? focus.row : end.row,
      column: end.column === before.column ? focus.column : end.column,
    },
  };
}
