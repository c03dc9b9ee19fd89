'use client';

import {
  useCallback,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

import { isComposing } from '@/components/ui/is-composing';

import { aboutCells, commandOfKey, type GridCommand } from './grid-command';
import { fillOfKey, isFillKey } from './grid-fill';
import {
  isHead,
  isSamePosition,
  movedFocus,
  tabbedFocus,
  type GridExtent,
  type GridPosition,
  type KeyStroke,
} from './grid-navigation';
import { blockOfRange, selectedRange, type GridRange } from './grid-range';
import { type HeldSelection } from './use-grid-selection';

type GridFocusOptions = {
  readonly focus: GridPosition;
  readonly extent: () => GridExtent;
  readonly selection: HeldSelection;
  /** Whether blocks can be filled here. */
  readonly isFillable: boolean;
  /** Gives up what is cut; tells whether anything was. */
  readonly endCut: () => boolean;
  readonly onFocus: (position: GridPosition) => void;
  /** Returns false when the cell does not answer the command, so that the key stays the page's. */
  readonly onCommand: (command: GridCommand) => boolean;
  readonly scrollTo: (position: GridPosition) => void;
};

export type GridFocus = {
  /** Goes on the one element that is in the tab order. */
  readonly focusedRef: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  /** Moves to a cell: the keyboard goes on from there. */
  readonly point: (position: GridPosition) => void;
  /** The same for what is in view already. It stays where it is, since a pointer is on it. */
  readonly press: (position: GridPosition) => void;
  /** Selects by a pointer. */
  readonly draw: (range: GridRange) => void;
  readonly takeFocus: () => void;
  /** Gives the keyboard to the grid, and to none of its cells, until a key moves there or Escape goes on. */
  readonly rest: () => void;
};

/**
 * Roving focus: one cell is in the tab order, and keys move which one. The browser's focus follows while it is at one of
 * the grid's cells; where the focus is set from outside (an address, a panel) the grid just scrolls there.
 */
export function useGridFocus(options: GridFocusOptions): GridFocus {
  const { focus, extent, selection, isFillable, endCut, onFocus, onCommand, scrollTo } = options;
  const focusedRef = useRef<HTMLDivElement>(null);
  const isOwnMove = useRef(false);
  const isUnderPointer = useRef(false);
  const isTabReleased = useRef(false);
  const hadKeyboard = useRef(false);

  useLayoutEffect(() => {
    if (!isUnderPointer.current) scrollTo({ row: focus.row, column: focus.column });
    isUnderPointer.current = false;
    const to = focusedRef.current;
    // A head that was moved, or added after another, takes the keyboard along: it stands elsewhere in the same grid.
    if (isOwnMove.current || isAtCellBeside(to)) to?.focus({ preventScroll: true });
    isOwnMove.current = false;
  }, [focus.row, focus.column, scrollTo]);

  // Where somebody else removes the row or column that has the keyboard, its cell is gone without a word.
  useLayoutEffect(() => {
    if (hadKeyboard.current && document.activeElement === document.body) {
      focusedRef.current?.focus({ preventScroll: true });
    }
  });

  const takeFocus = useCallback(() => focusedRef.current?.focus({ preventScroll: true }), []);

  const rest = useCallback(() => {
    const grid = focusedRef.current?.closest<HTMLElement>('[role="grid"]');
    grid?.setAttribute(atRest, '');
    grid?.focus({ preventScroll: true });
  }, []);

  const moveTo = (position: GridPosition, isPointer: boolean) => {
    const isSame = isSamePosition(position, focus);
    isOwnMove.current = !isSame;
    isUnderPointer.current = !isSame && isPointer;
    if (isSame) takeFocus();
    else onFocus(position);
  };
  const select = (range: GridRange, isPointer = false) => {
    selection.hold(range);
    moveTo(range.focus, isPointer);
  };
  const point = (position: GridPosition, isPointer = false) => {
    selection.hold(undefined);
    moveTo(position, isPointer);
  };

  /** Whether the key did something here. Escape that has nothing to give up lets the next Tab go. */
  const leave = ({ key, withControl, withShift, withAlt }: KeyStroke): boolean => {
    if (key === 'Escape') {
      if (endCut()) return true;
      isTabReleased.current = selection.block === undefined;
      selection.hold(undefined);
      return !isTabReleased.current;
    }
    const isReleased = isTabReleased.current;
    isTabReleased.current = isReleased && key === 'Shift';
    if (key !== 'Tab' || isReleased || withControl || withAlt) return false;
    const to = tabbedFocus(focus, withShift ? -1 : 1, extent());
    if (to) point(to);
    return to !== undefined;
  };
  const move = (stroke: KeyStroke): boolean => {
    const range = selectedRange(selection.range, stroke, extent());
    const to = range ? undefined : movedFocus(focus, stroke, extent());
    if (range) select(range);
    if (to) point(to);
    return range !== undefined || to !== undefined;
  };
  const command = (stroke: KeyStroke): boolean => {
    const block = blockOfRange(selection.range);
    const hasCells = selection.block !== undefined;
    if (isFillable && isFillKey(stroke)) {
      const fill = hasCells || !isHead(focus) ? fillOfKey(block, stroke) : undefined;
      if (fill) onCommand(aboutCells({ type: 'fill', at: focus, ...fill }));
      // Where there is nothing to fill from, the page would be loaded again or bookmarked: nobody means that here.
      return true;
    }
    const asked = commandOfKey({ at: focus, block }, stroke);
    return asked !== undefined && onCommand(hasCells ? aboutCells(asked) : asked);
  };

  /** Whether the key stays here: Escape and what moves go on at a cell, and what one writes with goes nowhere. */
  const goOn = (stroke: KeyStroke): boolean => {
    if (stroke.key !== 'Escape') return move(stroke) || isOfWriting(stroke);
    takeFocus();
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    if (target === currentTarget && currentTarget.hasAttribute(atRest)) {
      if (!goOn(strokeOf(event))) return;
    } else {
      // A field or button inside a cell keeps its keys; a word still being composed is not a command.
      if (target !== focusedRef.current || isComposing(event)) return;
      const stroke = strokeOf(event);
      if (!leave(stroke) && !move(stroke) && !command(stroke)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    focusedRef,
    onKeyDown,
    onFocus: ({ target }) => {
      hadKeyboard.current = isCell(target);
    },
    onBlur: ({ target, currentTarget }) => {
      // A window that loses the keyboard gives it back to the same cell.
      if (document.activeElement === target) return;
      hadKeyboard.current = false;
      if (target === currentTarget) currentTarget.removeAttribute(atRest);
    },
    point: (position) => point(position),
    press: (position) => point(position, true),
    draw: (range) => select(range, true),
    takeFocus,
    rest,
  };
}

/** On a grid that has the keyboard for none of its cells. */
const atRest = 'data-at-rest';

function isAtCellBeside(cell: HTMLElement | null): boolean {
  const active = document.activeElement;
  return isCell(active) && cell?.closest('[role="grid"]')?.contains(active) === true;
}

function isCell(element: EventTarget | null): element is HTMLElement {
  return element instanceof HTMLElement && 'cell' in element.dataset;
}

/** Whoever presses Tab or Enter in a field is still writing. */
function isOfWriting({ key, withControl, withAlt }: KeyStroke): boolean {
  return !withControl && !withAlt && /^(.|Enter|Tab|Backspace|Delete)$/u.test(key);
}

function strokeOf(event: KeyboardEvent): KeyStroke {
  return {
    key: event.key,
    withControl: event.ctrlKey || event.metaKey,
    withShift: event.shiftKey,
    withAlt: event.altKey,
  };
}
