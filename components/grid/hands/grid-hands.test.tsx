// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type GridCut } from '../clipboard/grid-cut';
import { gridAxis } from '../geometry/grid-axis';
import { type PastedTable } from '../grid-props';
import { showGrid, type ShownGrid } from '../testing/show-grid';
import { type GridBlock } from './grid-block';
import { type GridCommand } from './grid-command';

const onCommand = vi.fn<(command: GridCommand) => boolean>(() => true);
const onSelect = vi.fn<(block: GridBlock | undefined) => void>();
const onPaste = vi.fn<(table: PastedTable, block: GridBlock) => void>();
const onPasteRefused = vi.fn<(reason: string) => void>();
const onCut = vi.fn<(cut: GridCut | undefined) => void>();

const rowIds = Array.from({ length: 10 }, (_, row) => `row ${row}`);
const columnIds = Array.from({ length: 6 }, (_, column) => `column ${column}`);

let grid: ShownGrid;

async function show(given: Parameters<typeof showGrid>[0] = {}): Promise<void> {
  grid = await showGrid({ onCommand, onSelect, onPaste, onPasteRefused, ...given });
  grid.cell('0:0').focus();
  onSelect.mockClear();
}

/** The block that was told last. */
function selected(): string | undefined {
  const block = onSelect.mock.lastCall?.[0];
  return block && `${block.top}–${block.bottom} × ${block.left}–${block.right}`;
}

async function clip(type: 'copy' | 'cut' | 'paste', texts: Readonly<Record<string, string>> = {}) {
  const clipboardData = new DataTransfer();
  for (const [format, text] of Object.entries(texts)) clipboardData.setData(format, text);
  const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
  await act(async () => void document.activeElement?.dispatchEvent(event));
  return {
    isTaken: event.defaultPrevented,
    text: clipboardData.getData('text/plain'),
    html: clipboardData.getData('text/html'),
  };
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
});
afterEach(async () => {
  await grid.unmount();
  vi.restoreAllMocks();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

describe('Tab', () => {
  it('goes from cell to cell, and leaves after the last', async () => {
    await show();
    expect(await grid.press('Tab')).toBe(true);
    expect(grid.focused()).toBe('0:1');
    await grid.press('End');
    await grid.press('Tab');
    expect(grid.focused()).toBe('1:0');
    await grid.press('Shift+Tab');
    expect(grid.focused()).toBe('0:5');
    await grid.press('Control+End');
    expect(await grid.press('Tab')).toBe(false);
  });

  it('leaves at once after Escape, and only then', async () => {
    await show();
    expect(await grid.press('Escape')).toBe(false);
    await grid.press('Shift');
    expect(await grid.press('Shift+Tab')).toBe(false);
    expect(await grid.press('Tab')).toBe(true);
    await grid.press('Escape');
    await grid.press('ArrowDown');
    expect(await grid.press('Tab')).toBe(true);
  });

  it('stays in the grid after the Escape that gives up a selection', async () => {
    await show();
    await grid.press('Shift+ArrowDown');
    expect(await grid.press('Escape')).toBe(true);
    expect(selected()).toBeUndefined();
    expect(await grid.press('Tab')).toBe(true);
    expect(grid.focused()).toBe('1:1');
  });
});

describe('selecting', () => {
  it('grows with Shift, is said once for each change, and ends with the next move', async () => {
    await show();
    await grid.press('Shift+ArrowDown');
    await grid.press('Shift+ArrowRight');
    expect(selected()).toBe('0–1 × 0–1');
    expect(onSelect).toHaveBeenCalledTimes(2);
    expect(grid.focused()).toBe('1:1');
    const marked = grid.element.querySelectorAll('[role=gridcell][aria-selected=true]');
    expect([...marked].map(({ textContent }) => textContent)).toEqual(['0:0', '0:1', '1:0', '1:1']);
    await grid.press('ArrowDown');
    expect(selected()).toBeUndefined();
    expect(onSelect).toHaveBeenCalledTimes(3);
  });

  it('is given up where rows come or go', async () => {
    await show();
    await grid.press('Control+a');
    expect(selected()).toBe('0–9 × 0–5');
    expect(grid.focused()).toBe('0:0');
    const rows = gridAxis({ count: 11, sizeOf: () => 40 });
    await grid.render({ onCommand, onSelect, onPaste, rows });
    expect(selected()).toBeUndefined();
  });

  it('says in each command which block is meant', async () => {
    await show();
    await grid.press('Shift+ArrowRight');
    await grid.press('Delete');
    expect(onCommand).toHaveBeenLastCalledWith({
      type: 'clear',
      at: { row: 0, column: 1 },
      block: { top: 0, bottom: 0, left: 0, right: 1 },
    });
    await grid.press('ArrowUp');
    await grid.press('Alt+ArrowRight');
    expect(onCommand).toHaveBeenLastCalledWith({
      type: 'move',
      by: 1,
      at: { row: -1, column: 1 },
      block: { top: 0, bottom: 9, left: 1, right: 1 },
    });
  });
});

it('clears the cells that are selected from a head, and never what the head is of', async () => {
  await show();
  await grid.press('ArrowLeft');
  await grid.press('Delete');
  expect(onCommand.mock.lastCall?.[0].at).toEqual({ row: 0, column: -1 });
  await grid.press('Shift+ArrowDown');
  expect(selected()).toBe('0–1 × 0–5');
  expect(grid.focused()).toBe('1:-1');
  await grid.press('Delete');
  expect(onCommand.mock.lastCall?.[0]).toEqual({
    type: 'clear',
    at: { row: 0, column: 0 },
    block: { top: 0, bottom: 1, left: 0, right: 5 },
  });
});

describe('pointers', () => {
  const click = async (place: string, more?: PointerEventInit) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click'])
      await grid.point(type, place, { detail: 1, ...more });
  };

  it('focus a cell or a head', async () => {
    await show();
    await click('3:2');
    expect(grid.focused()).toBe('3:2');
    await click('-1:4');
    expect(grid.focused()).toBe('-1:4');
    expect(onCommand).not.toHaveBeenCalled();
  });

  it('select by Shift and by drawing over cells', async () => {
    await show();
    await click('3:2');
    await click('5:1', { shiftKey: true });
    expect(selected()).toBe('3–5 × 1–2');
    await grid.point('pointerdown', '1:1');
    await grid.point('pointermove', '2:3');
    await grid.point('pointermove', '4:4');
    await grid.point('pointerup', '4:4');
    expect(selected()).toBe('1–4 × 1–4');
    await grid.point('pointermove', '6:5');
    expect(selected()).toBe('1–4 × 1–4');
    await grid.point('pointerdown', '1:1');
    await grid.point('pointermove', '2:2');
    await grid.point('pointermove', '6:5', { buttons: 0 });
    expect(selected()).toBe('1–2 × 1–2');
  });

  it('edit by a double click, and by a tap on the focused cell', async () => {
    await show();
    await grid.point('dblclick', '2:2');
    expect(onCommand).toHaveBeenLastCalledWith(
      expect.objectContaining({ type: 'edit', at: { row: 2, column: 2 } }),
    );
    onCommand.mockClear();
    await click('3:3', { pointerType: 'touch' });
    expect(grid.focused()).toBe('3:3');
    expect(onCommand).not.toHaveBeenCalled();
    await click('3:3', { pointerType: 'touch' });
    await grid.point('dblclick', '3:3');
    expect(onCommand).toHaveBeenCalledOnce();
  });

  it('neither focus nor select where a finger scrolls', async () => {
    await show();
    const touch = { pointerType: 'touch' } as const;
    await grid.point('pointerdown', '3:3', touch);
    await grid.point('pointermove', '2:3', touch);
    await grid.point('pointercancel', '2:3', touch);
    expect(grid.focused()).toBe('0:0');
    expect(selected()).toBeUndefined();
  });

  it('leave buttons in cells to themselves', async () => {
    await show({ renderCell: () => <button type="button">Open</button> });
    const button = grid.cell('3:3').querySelector('button');
    const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    await act(async () => void button?.dispatchEvent(pressed));
    await act(async () => button?.click());
    expect(pressed.defaultPrevented).toBe(false);
    expect(grid.focused()).toBe('0:0');
  });
});

it('selects from a button in a cell on, and with Shift up to it, without pressing it', async () => {
  const onPress = vi.fn<() => void>();
  await show({
    renderCell: () => (
      <button type="button" onClick={onPress}>
        Open
      </button>
    ),
  });
  const onButton = async (type: string, place: string, more?: PointerEventInit) =>
    grid.point(type, place, { ...more, detail: 1 }, 'button');
  await onButton('pointerdown', '2:2');
  await onButton('pointermove', '2:2');
  expect(selected()).toBeUndefined();
  await onButton('pointermove', '4:3');
  await onButton('pointerup', '4:3');
  expect(selected()).toBe('2–4 × 2–3');
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click'])
    await onButton(type, '5:4', { shiftKey: true });
  expect(selected()).toBe('2–5 × 2–4');
  expect(onPress).not.toHaveBeenCalled();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click'])
    await onButton(type, '5:4');
  expect(onPress).toHaveBeenCalledOnce();
});

describe('the clipboard', () => {
  it('gets the texts of what is selected', async () => {
    await show();
    await grid.press('Shift+ArrowRight');
    await grid.press('Shift+ArrowDown');
    const { isTaken, text, html } = await clip('copy');
    expect(isTaken).toBe(true);
    expect(text).toBe('0:0\t0:1\r\n1:0\t1:1\r\n');
    expect(html).toContain('<td>1:1</td>');
    await grid.press('Shift+ ');
    expect((await clip('copy')).text).toContain('row 1\t1:0\t');
  });

  it('is cut to: the cells stay, and are known again when they are pasted', async () => {
    await show({ onCut, rowIds, columnIds });
    await grid.press('ArrowLeft');
    const { text, html } = await clip('cut');
    expect(text).toBe('row 0\t0:0\t0:1\t0:2\t0:3\t0:4\t0:5');
    const [cut] = onCut.mock.lastCall ?? [];
    expect(cut).toMatchObject({ rowIds: ['row 0'], columnIds });
    expect(onCommand).not.toHaveBeenCalled();
    await clip('paste', { 'text/html': html, 'text/plain': text });
    expect(onPaste.mock.lastCall?.[0]).toMatchObject({ isOwn: true, cutId: cut?.id });
    await clip('copy');
    expect(onCut).toHaveBeenLastCalledWith(undefined);
  });

  it('holds what is outlined, until Escape gives it up and keeps the selection', async () => {
    const cut = { id: '1', rowIds: ['row 1', 'row 3'], columnIds: ['column 2'] };
    await show({ onCut, rowIds, columnIds, cut });
    expect(grid.element.querySelectorAll('[data-grid-block=cut]')).toHaveLength(2);
    await grid.press('Shift+ArrowDown');
    expect(await grid.press('Escape')).toBe(true);
    expect(onCut).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(selected()).toBe('0–1 × 0–0');
  });

  it('is pasted as a table with the block it is meant for', async () => {
    await show();
    await grid.press('Shift+ArrowDown');
    const { html, text } = await clip('copy');
    await clip('paste', { 'text/html': html, 'text/plain': text });
    const block = { top: 0, bottom: 1, left: 0, right: 0 };
    expect(onPaste).toHaveBeenLastCalledWith({ rows: [['0:0'], ['1:0']], isOwn: true }, block);
    await clip('paste', { 'text/plain': 'a\tb\n' });
    expect(onPaste).toHaveBeenLastCalledWith({ rows: [['a', 'b']], isOwn: false }, block);
  });

  it('says why it cannot be pasted', async () => {
    await show();
    expect((await clip('paste')).isTaken).toBe(true);
    expect(onPasteRefused).toHaveBeenCalledWith('There is no text to paste.');
    expect(onPaste).not.toHaveBeenCalled();
  });

  it('is only read from where nothing can be changed', async () => {
    grid = await showGrid({ onCommand, textOf: () => 'yes' });
    grid.cell('0:0').focus();
    expect((await clip('copy')).text).toBe('yes');
    await clip('cut');
    expect((await clip('paste', { 'text/plain': 'no' })).isTaken).toBe(false);
    expect(await grid.press('Control+d')).toBe(false);
    expect(onCommand).not.toHaveBeenCalled();
  });

  it('belongs to a field in a cell while that is typed in', async () => {
    await show({ renderCell: () => <input /> });
    grid.cell('2:2').querySelector('input')?.focus();
    expect((await clip('copy')).isTaken).toBe(false);
    expect((await clip('paste', { 'text/plain': 'no' })).isTaken).toBe(false);
    expect(await grid.press('Tab')).toBe(false);
    expect(await grid.press('Shift+ArrowDown')).toBe(false);
    expect(onPaste).not.toHaveBeenCalled();
  });
});

describe('near an edge', () => {
  const aFrame = () =>
    act(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });

  it('nothing scrolls under a press that trembles, until it has left its cell', async () => {
    await show();
    const scrollBy = vi.spyOn(grid.element, 'scrollBy').mockReturnValue();
    await grid.point('pointerdown', '2:0', { clientX: 110 });
    await grid.point('pointermove', '2:0', { clientX: 109 });
    await aFrame();
    await aFrame();
    expect(scrollBy).not.toHaveBeenCalled();
    expect(selected()).toBeUndefined();
    await grid.point('pointermove', '3:0', { clientX: 109 });
    await aFrame();
    await aFrame();
    expect(scrollBy).toHaveBeenCalled();
    await grid.point('pointerup', '3:0');
  });
});

describe('filling', () => {
  const fill = (from: GridBlock, block: GridBlock): unknown =>
    expect.objectContaining({ type: 'fill', from, block });

  it('goes down and to the right by keys, and never loads the page again', async () => {
    await show();
    expect(await grid.press('Control+r')).toBe(true);
    expect(onCommand).not.toHaveBeenCalled();
    await grid.press('Shift+ArrowDown');
    await grid.press('Control+d');
    expect(onCommand).toHaveBeenLastCalledWith(
      fill({ top: 0, bottom: 0, left: 0, right: 0 }, { top: 0, bottom: 1, left: 0, right: 0 }),
    );
  });

  it('goes as far as the handle is drawn, and keeps that selected', async () => {
    await show();
    const handle = grid.element.querySelector('[data-grid-control]');
    const down = new PointerEvent('pointerdown', { pointerId: 1, isPrimary: true, bubbles: true });
    await act(async () => void handle?.dispatchEvent(down));
    await grid.point('pointermove', '3:0');
    expect(grid.element.querySelector('[data-grid-block=drawn]')).not.toBeNull();
    await grid.point('pointerup', '3:0');
    await grid.point('click', '3:0', { detail: 1 });
    const block = { top: 0, bottom: 3, left: 0, right: 0 };
    expect(onCommand).toHaveBeenLastCalledWith(
      fill({ top: 0, bottom: 0, left: 0, right: 0 }, block),
    );
    expect(selected()).toBe('0–3 × 0–0');
    expect(grid.focused()).toBe('0:0');
  });

  it('goes as far as a hand draws the handle that is faster than the picture', async () => {
    await show();
    const handle = grid.element.querySelector('[data-grid-control]');
    const down = new PointerEvent('pointerdown', { pointerId: 1, isPrimary: true, bubbles: true });
    await act(async () => void handle?.dispatchEvent(down));
    const at = { pointerId: 1, buttons: 1, clientX: 150, clientY: 180 };
    await act(async () => {
      window.dispatchEvent(new PointerEvent('pointermove', at));
      window.dispatchEvent(new PointerEvent('pointerup', at));
    });
    expect(onCommand).toHaveBeenLastCalledWith(
      fill({ top: 0, bottom: 0, left: 0, right: 0 }, { top: 0, bottom: 3, left: 0, right: 0 }),
    );
  });

  it('comes to nothing by Escape', async () => {
    await show();
    const handle = grid.element.querySelector('[data-grid-control]');
    const down = new PointerEvent('pointerdown', { pointerId: 1, isPrimary: true, bubbles: true });
    await act(async () => void handle?.dispatchEvent(down));
    await grid.point('pointermove', '3:0');
    await grid.press('Escape');
    await grid.point('pointerup', '3:0');
    expect(onCommand).not.toHaveBeenCalled();
    expect(grid.element.querySelector('[data-grid-block]')).toBeNull();
  });
});
