'use client';

import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

import { isComposing } from '@/components/ui/is-composing';

import { commandOfKey, type GridCommand } from './grid-command';
import { movedFocus, type GridExtent, type GridPosition } from './grid-navigation';

type GridFocusOptions = {
  readonly focus: GridPosition;
  readonly extent: () => GridExtent;
  readonly onFocus: (position: GridPosition) => void;
  /** Returns false when the cell does not answer the command, so that the key stays the page's. */
  readonly onCommand: (command: GridCommand) => boolean;
  readonly scrollTo: (position: GridPosition) => void;
};

type GridFocus = {
  /** Goes on the one element that is in the tab order. */
  readonly focusedRef: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Moves to a cell as a pointer does: the keyboard goes on from there. */
  readonly point: (position: GridPosition) => void;
  readonly takeFocus: () => void;
};

/**
 * Roving focus: one cell is in the tab order, and keys move which one. The browser's focus follows only moves that were
 * made in the grid; where the focus is set from outside (an address, a panel) the grid just scrolls there.
 */
export function useGridFocus(options: GridFocusOptions): GridFocus {
  const { focus, extent, onFocus, onCommand, scrollTo } = options;
  const focusedRef = useRef<HTMLDivElement>(null);
  const isOwnMove = useRef(false);

  useLayoutEffect(() => {
    scrollTo({ row: focus.row, column: focus.column });
    if (isOwnMove.current) focusedRef.current?.focus({ preventScroll: true });
    isOwnMove.current = false;
  }, [focus.row, focus.column, scrollTo]);

  const takeFocus = useCallback(() => focusedRef.current?.focus({ preventScroll: true }), []);

  const point = (position: GridPosition) => {
    const isSame = position.row === focus.row && position.column === focus.column;
    isOwnMove.current = !isSame;
    if (isSame) takeFocus();
    else onFocus(position);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A field or button inside a cell keeps its keys; a word still being composed is not a command.
    if (event.target !== focusedRef.current || isComposing(event) || event.altKey) return;
    const stroke = { key: event.key, withControl: event.ctrlKey || event.metaKey };
    const to = movedFocus(focus, stroke, extent());
    const command = to ? undefined : commandOfKey(focus, stroke);
    if (to) point(to);
    if (!to && !(command && onCommand(command))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { focusedRef, onKeyDown, point, takeFocus };
}
