import { afterEach, beforeEach, vi } from 'vitest';

import { type GridCut } from '../clipboard/grid-cut';
import { type PastedTable } from '../grid-props';
import { type GridBlock } from '../hands/grid-block';
import { type GridCommand } from '../hands/grid-command';
import { showGrid, type ShownGrid } from './show-grid';

type Given = Parameters<typeof showGrid>[0];

/** A grid for the tests of a file, with what it tells of hands; 800 by 500 pixels of it are in view. */
export function gridInHands() {
  const onCommand = vi.fn<(command: GridCommand) => boolean>(() => true);
  const onSelect = vi.fn<(block: GridBlock | undefined) => void>();
  const onPaste = vi.fn<(table: PastedTable, block: GridBlock) => void>();
  const onPasteRefused = vi.fn<(reason: string) => void>();
  const onCut = vi.fn<(cut: GridCut | undefined) => void>();
  let shown: ShownGrid | undefined;

  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  });
  afterEach(async () => {
    await shown?.unmount();
    shown = undefined;
    vi.restoreAllMocks();
    vi.clearAllMocks();
    vi.unstubAllGlobals();
  });

  /** Shows the grid with nothing but what is given, and its first cell focused. */
  const showOnly = async (given: Given): Promise<ShownGrid> => {
    shown = await showGrid(given);
    shown.cell('0:0').focus();
    onSelect.mockClear();
    return shown;
  };
  const show = async (given: Given = {}): Promise<ShownGrid> =>
    showOnly({ onCommand, onSelect, onPaste, onPasteRefused, ...given });
  /** The block that was told last. */
  const selected = (): string | undefined => {
    const block = onSelect.mock.lastCall?.[0];
    return block && `${block.top}–${block.bottom} × ${block.left}–${block.right}`;
  };
  return { onCommand, onSelect, onPaste, onPasteRefused, onCut, show, showOnly, selected };
}
