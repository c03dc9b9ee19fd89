'use client';

import { useEffect, useEffectEvent, useMemo, useState } from 'react';

import { type GridBlock } from './grid-block';
import { isSamePosition, type GridBounds, type GridPosition } from './grid-navigation';
import { blockOfRange, isFocusAlone, rangeOfFocus, type GridRange } from './grid-range';

type GridSelectionOptions = {
  readonly focus: GridPosition;
  readonly bounds: GridBounds;
  readonly rowIds: readonly string[] | undefined;
  readonly columnIds: readonly string[] | undefined;
  readonly onSelect: ((block: GridBlock | undefined) => void) | undefined;
};

/** What is selected besides the focused cell. */
export type HeldSelection = {
  /** Undefined where it is the focused cell alone. */
  readonly block: GridBlock | undefined;
  /** What a selection goes on from; without one, what the focus stands for. */
  readonly range: GridRange;
  /** Undefined gives it up. The focus has to go where the range says in the same event, else the selection is gone. */
  readonly hold: (range: GridRange | undefined) => void;
};

type Held = Pick<GridSelectionOptions, 'bounds' | 'rowIds' | 'columnIds'> & {
  readonly range: GridRange;
};

/** Keeps a selection until the focus goes elsewhere, whoever moved it, or rows or columns come, go or move. */
export function useGridSelection(options: GridSelectionOptions): HeldSelection {
  const { focus, bounds, rowIds, columnIds, onSelect } = options;
  const [held, setHeld] = useState<Held>();
  const isHeld =
    held !== undefined &&
    isSamePosition(held.range.focus, focus) &&
    held.rowIds === rowIds &&
    held.columnIds === columnIds &&
    held.bounds.rowCount === bounds.rowCount &&
    held.bounds.columnCount === bounds.columnCount;
  if (held && !isHeld) setHeld(undefined);

  const range = isHeld ? held.range : undefined;
  const block = useMemo(
    () => (range && !isFocusAlone(range) ? blockOfRange(range) : undefined),
    [range],
  );
  const tell = useEffectEvent((selected: GridBlock | undefined) => {
    onSelect?.(selected);
  });
  useEffect(() => tell(block), [block]);

  return {
    block,
    range: range ?? rangeOfFocus(focus, bounds),
    hold: (next) => setHeld(next && { range: next, bounds, rowIds, columnIds }),
  };
}
