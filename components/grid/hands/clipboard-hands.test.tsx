// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';

import { gridInHands } from '../testing/grid-in-hands';

const { onCommand, onCut, onPaste, onPasteRefused, selected, show, showOnly } = gridInHands();

const rowIds = Array.from({ length: 10 }, (_, row) => `row ${row}`);
const columnIds = Array.from({ length: 6 }, (_, column) => `column ${column}`);

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

describe('the clipboard', () => {
  it('gets the texts of what is selected', async () => {
    const grid = await show();
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
    const grid = await show({ onCut, rowIds, columnIds });
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
    const grid = await show({ onCut, rowIds, columnIds, cut });
    expect(grid.element.querySelectorAll('[data-grid-block=cut]')).toHaveLength(2);
    await grid.press('Shift+ArrowDown');
    expect(await grid.press('Escape')).toBe(true);
    expect(onCut).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(selected()).toBe('0–1 × 0–0');
  });

  it('is pasted as a table with the block it is meant for', async () => {
    const grid = await show();
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
    const grid = await showOnly({ onCommand, textOf: () => 'yes' });
    expect((await clip('copy')).text).toBe('yes');
    await clip('cut');
    expect((await clip('paste', { 'text/plain': 'no' })).isTaken).toBe(false);
    expect(await grid.press('Control+d')).toBe(false);
    expect(onCommand).not.toHaveBeenCalled();
  });

  it('belongs to a field in a cell while that is typed in', async () => {
    const grid = await show({ renderCell: () => <input /> });
    grid.cell('2:2').querySelector('input')?.focus();
    expect((await clip('copy')).isTaken).toBe(false);
    expect((await clip('paste', { 'text/plain': 'no' })).isTaken).toBe(false);
    expect(await grid.press('Tab')).toBe(false);
    expect(await grid.press('Shift+ArrowDown')).toBe(false);
    expect(onPaste).not.toHaveBeenCalled();
  });
});
