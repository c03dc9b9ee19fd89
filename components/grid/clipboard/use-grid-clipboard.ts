'use client';

import { useEffect, useEffectEvent, type RefObject } from 'react';

import { type GridProps } from '../grid-props';
import { type GridBlock } from '../hands/grid-block';
import { type GridBounds } from '../hands/grid-navigation';
import { blockOfRange } from '../hands/grid-range';
import { type HeldSelection } from '../hands/use-grid-selection';
import { copiedTable } from './copied-table';
import { type GridCut } from './grid-cut';
import { readPastedTable } from './pasted-table';
import { tableHtml } from './table-html';
import { tableLimits } from './table-limits';
import { tableText } from './table-text';

type GridClipboardOptions = Pick<
  GridProps,
  | 'textOf'
  | 'filledOf'
  | 'headTextOf'
  | 'rowIds'
  | 'columnIds'
  | 'onPaste'
  | 'onPasteRefused'
  | 'onCut'
> & {
  readonly bounds: GridBounds;
  readonly selection: HeldSelection;
  /** The focused cell or head: while it has the keyboard itself, what is copied, cut and pasted is the grid's. */
  readonly focusedRef: RefObject<HTMLElement | null>;
};

/**
 * Copy, cut and paste of cells by the browser's own events, whichever keys or menus they come from. What is cut is copied
 * and stays; who pastes it is told which cells it was.
 */
export function useGridClipboard(options: GridClipboardOptions): void {
  const { selection, focusedRef, onPaste, onCut } = options;

  const hasKeyboard = useEffectEvent(
    () => focusedRef.current !== null && focusedRef.current === document.activeElement,
  );
  const copy = useEffectEvent((clipboard: DataTransfer, isCut: boolean) => {
    if (isCut && !onCut) return;
    const block = blockOfRange(selection.range);
    const table = copiedTable(block, options);
    const cellCount = table.rows.length * (table.rows[0]?.length ?? 0);
    const isKnownAgain = cellCount <= tableLimits.cellsMax;
    const cut = isCut && isKnownAgain ? cutOfBlock(block, options) : undefined;
    clipboard.setData('text/plain', tableText(table.rows));
    if (isKnownAgain) clipboard.setData('text/html', tableHtml(table, cut?.id));
    else if (isCut) options.onPasteRefused?.(tooManyToCut);
    onCut?.(cut);
  });
  const paste = useEffectEvent((clipboard: DataTransfer) => {
    const html = clipboard.getData('text/html');
    const read = readPastedTable({ html, text: clipboard.getData('text/plain') });
    if (read.ok) onPaste?.(read.value, blockOfRange(selection.range));
    else options.onPasteRefused?.(read.error);
  });
  const canPaste = useEffectEvent(() => onPaste !== undefined);

  useEffect(() => {
    const onClipboard = (event: ClipboardEvent) => {
      const clipboard = event.clipboardData;
      if (!clipboard || event.defaultPrevented || !hasKeyboard()) return;
      if (event.type === 'paste' && !canPaste()) return;
      event.preventDefault();
      if (event.type === 'paste') paste(clipboard);
      else copy(clipboard, event.type === 'cut');
    };
    // Safari asks before: it would not copy where no text is selected, nor paste where none can be typed.
    const onAsked = (event: Event) => {
      if (hasKeyboard()) event.preventDefault();
    };
    for (const type of ['copy', 'cut', 'paste'] as const) {
      document.addEventListener(type, onClipboard);
      document.addEventListener(`before${type}`, onAsked);
    }
    return () => {
      for (const type of ['copy', 'cut', 'paste'] as const) {
        document.removeEventListener(type, onClipboard);
        document.removeEventListener(`before${type}`, onAsked);
      }
    };
  }, []);
}

const tooManyToCut = `This is more than ${tableLimits.cellsMax.toLocaleString('en')} cells. Cut it in parts.`;

function cutOfBlock(
  { top, bottom, left, right }: GridBlock,
  { rowIds = [], columnIds = [] }: Pick<GridProps, 'rowIds' | 'columnIds'>,
): GridCut {
  return {
    // Several tabs share one clipboard, and each knows its own cells only.
    id: [...crypto.getRandomValues(new Uint32Array(4))].join('-'),
    rowIds: rowIds.slice(top, bottom + 1),
    columnIds: columnIds.slice(left, right + 1),
  };
}
