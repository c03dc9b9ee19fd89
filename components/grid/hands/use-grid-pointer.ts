'use client';

import { useRef, type MouseEvent, type PointerEvent } from 'react';

import { pointerAt, type GridGeometry } from '../geometry/grid-geometry';
import { viewOf } from '../geometry/use-grid-window';
import { blockBetween } from './grid-block';
import { type GridCommand } from './grid-command';
import { isHead, isSamePosition, type GridPosition } from './grid-navigation';
import { blockOfRange, rangeTo } from './grid-range';
import { useCellDrag } from './use-cell-drag';
import { type GridFocus } from './use-grid-focus';
import { type HeldSelection } from './use-grid-selection';

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
  /** A button inside the cell, with Shift. */
  readonly isOfButton: boolean;
};

/**
 * What pointers do on cells and heads. Mouse or pen: a press focuses, with Shift it selects up to there, drawing over
 * cells selects them, a double click edits. Touch: a tap focuses, a tap on the focused cell edits; fingers that scroll
 * select nothing. Fields, buttons and links inside a cell keep their own, but one may draw on from a button, and a
 * button pressed with Shift is its cell.
 */
export function useGridPointer(options: GridPointerOptions) {
  const { scroller, geometry, focus, focusing, selection, onCommand } = options;
  const press = useRef<Press>(undefined);
  const drawing = useDrawing(options);

  const positionOf = (event: MouseEvent<HTMLElement>): GridPosition | undefined => {
    if (!scroller || !event.currentTarget.contains(elementOf(event))) return undefined;
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

  const pressCell = (event: PointerEvent<HTMLElement>, at: GridPosition, isOfButton: boolean) => {
    const isTouch = event.pointerType === 'touch';
    const hasKeyboard = focusing.focusedRef.current === document.activeElement;
    const wasFocused = hasKeyboard && isSamePosition(at, focus);
    press.current = { isTouch, wasFocused, isOfButton };
    if (isTouch) return;
    // A text that is still selected elsewhere would be what is copied.
    document.getSelection()?.removeAllRanges();
    if (event.shiftKey && !isHead(at) && !isHead(focus))
      focusing.draw(rangeTo(selection.range, at));
    else focusing.press(at);
    if (!isHead(at)) drawing.start(event, undefined);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    press.current = undefined;
    const at = positionOf(event);
    if (!at || !event.isPrimary || event.button !== 0) return;
    const control = controlOf(event);
    const isOfButton =
      control?.nodeName === 'BUTTON' && event.pointerType !== 'touch' && !isHead(at);
    if (isOfButton && !event.shiftKey) drawing.start(event, at);
    else if (isOfButton || !control) pressCell(event, at, isOfButton);
  };
  /** The browser would give the keyboard to what is pressed, and select the text that is drawn over. */
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const isOfGrid = !controlOf(event) || press.current?.isOfButton;
    if (event.button === 0 && isOfGrid && positionOf(event)) event.preventDefault();
  };
  const onClickCapture = (event: MouseEvent<HTMLElement>) => {
    if (!press.current?.isOfButton) return;
    press.current = undefined;
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const at = controlOf(event) ? undefined : positionOf(event);
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
    const at = controlOf(event) ? undefined : positionOf(event);
    // The second tap has edited already.
    if (at && !lastWasTouch.current) edit(at);
  };

  return { onPointerDown, onPointerUp, onMouseDown, onClickCapture, onClick, onDoubleClick };
}

/** Selects what is drawn over, from the cell of the button that was pressed, else from where the selection began. */
function useDrawing({ scroller, geometry, focusing, selection }: GridPointerOptions) {
  const ofButton = useRef<GridPosition>(undefined);
  const drag = useCellDrag({
    scroller,
    geometry,
    onDraw: (to) => {
      const from = ofButton.current;
      // Until another cell is reached, the button is just being pressed.
      if (from && isSamePosition(from, to) && !selection.block) return;
      const range = from ? { anchor: from, end: from, focus: from } : selection.range;
      focusing.draw(rangeTo(range, to));
    },
  });
  const start = (press: PointerEvent, button: GridPosition | undefined) => {
    ofButton.current = button;
    drag.start(press);
  };
  return { start };
}

const controls =
  'a, button, input, select, textarea, summary, [contenteditable], [data-grid-control], [tabindex]:not([data-cell])';

/** The field, button or link that a press is for; null where it is for the cell or head itself. */
function controlOf(event: MouseEvent<HTMLElement>): Element | null {
  const control = elementOf(event)?.closest(controls) ?? null;
  return control && event.currentTarget.contains(control) ? control : null;
}

/** None for something that only React knows in the grid, such as a menu over it. */
function elementOf({ target }: MouseEvent): Element | null {
  return target instanceof Element ? target : null;
}
