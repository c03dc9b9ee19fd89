'use client';

import { useRef, type MouseEvent, type PointerEvent } from 'react';

import { blockBetween } from './grid-block';
import { type GridCommand } from './grid-command';
import { pointerAt, type GridGeometry } from './grid-geometry';
import { isHead, isSamePosition, type GridPosition } from './grid-navigation';
import { blockOfRange, rangeTo } from './grid-range';
import { useCellDrag } from './use-cell-drag';
import { type GridFocus } from './use-grid-focus';
import { type HeldSelection } from './use-grid-selection';
import { viewOf } from './use-grid-window';

type GridPointerOptions = {
  readonly scroller: HTMLElement | null;
  readonly geometry: GridGeometry;
  readonly focus: GridPosition;
  readonly focusing: GridFocus;
  readonly selection: HeldSelection;
  readonly onCommand: (command: GridCommand) => boolean;
};

type Press = {
  readonly isTouch: boolean;
  /** Whether the cell that was pressed had the keyboard already. */
  readonly wasFocused: boolean;
};

/**
 * What pointers do on cells and heads. Mouse or pen: a press focuses, with Shift it selects up to there, drawing over
 * cells selects them, a double click edits. Touch: a tap focuses, a tap on the focused cell edits; fingers that scroll
 * select nothing. Fields, buttons and links inside a cell keep their own.
 */
export function useGridPointer(options: GridPointerOptions) {
  const { scroller, geometry, focus, focusing, selection, onCommand } = options;
  const press = useRef<Press>(undefined);
  const drag = useCellDrag({
    scroller,
    geometry,
    onDraw: (to) => focusing.select(rangeTo(selection.range, to)),
  });

  const positionOf = (event: MouseEvent<HTMLElement>): GridPosition | undefined => {
    if (!scroller || isOfControl(event)) return undefined;
    const box = scroller.getBoundingClientRect();
    const place = { left: event.clientX - box.left, top: event.clientY - box.top };
    const pointer = pointerAt(place, viewOf(scroller), geometry);
    return pointer && { row: pointer.row, column: pointer.column };
  };
  const edit = (at: GridPosition) => {
    const isFocused = isSamePosition(at, focus);
    onCommand({
      type: 'edit',
      at,
      block: isFocused ? blockOfRange(selection.range) : blockBetween(at, at),
    });
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const at = positionOf(event);
    if (!at || !event.isPrimary || event.button !== 0) return;
    const isTouch = event.pointerType === 'touch';
    const hasKeyboard = focusing.focusedRef.current === document.activeElement;
    press.current = { isTouch, wasFocused: hasKeyboard && isSamePosition(at, focus) };
    if (isTouch) return;
    // A text that is still selected elsewhere would be what is copied.
    document.getSelection()?.removeAllRanges();
    focusing.point(at, event.shiftKey);
    if (!isHead(at)) drag.start(event.pointerId);
  };
  /** The browser would give the keyboard to what is pressed, and select the text that is drawn over. */
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    if (event.button === 0 && positionOf(event)) event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const at = positionOf(event);
    const pressed = press.current;
    press.current = undefined;
    // Without a press it is an assistive tool's click, or the end of something that began elsewhere.
    const isTap = pressed ? pressed.isTouch : event.detail === 0;
    if (!at || !isTap) return;
    if (pressed?.wasFocused && isSamePosition(at, focus)) edit(at);
    else focusing.point(at);
  };
  const lastWasTouch = useRef(false);
  const onPointerUp = ({ pointerType }: PointerEvent) => {
    lastWasTouch.current = pointerType === 'touch';
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const at = positionOf(event);
    // The second tap has edited already.
    if (at && !lastWasTouch.current) edit(at);
  };

  return { onPointerDown, onPointerUp, onMouseDown, onClick, onDoubleClick };
}

const controls =
  'a, button, input, select, textarea, summary, [contenteditable], [data-grid-control], [tabindex]:not([data-cell])';

/** Whether a press is for a field, a button or a link in the grid, or for something that only React knows in it. */
function isOfControl({ target, currentTarget }: MouseEvent<HTMLElement>): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return true;
  const control = target.closest(controls);
  return control !== null && currentTarget.contains(control);
}
