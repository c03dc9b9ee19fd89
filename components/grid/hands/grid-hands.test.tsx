// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { gridAxis } from '../geometry/grid-axis';
import { gridInHands } from '../testing/grid-in-hands';

const { onCommand, onPaste, onSelect, selected, show } = gridInHands();

describe('Tab', () => {
  it('goes from cell to cell, and leaves after the last', async () => {
    const grid = await show();
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
    const grid = await show();
    expect(await grid.press('Escape')).toBe(false);
    await grid.press('Shift');
    expect(await grid.press('Shift+Tab')).toBe(false);
    expect(await grid.press('Tab')).toBe(true);
    await grid.press('Escape');
    await grid.press('ArrowDown');
    expect(await grid.press('Tab')).toBe(true);
  });

  it('stays in the grid after the Escape that gives up a selection', async () => {
    const grid = await show();
    await grid.press('Shift+ArrowDown');
    expect(await grid.press('Escape')).toBe(true);
    expect(selected()).toBeUndefined();
    expect(await grid.press('Tab')).toBe(true);
    expect(grid.focused()).toBe('1:1');
  });
});

describe('selecting', () => {
  it('grows with Shift, is said once for each change, and ends with the next move', async () => {
    const grid = await show();
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
    const grid = await show();
    await grid.press('Control+a');
    expect(selected()).toBe('0–9 × 0–5');
    expect(grid.focused()).toBe('0:0');
    const rows = gridAxis({ count: 11, sizeOf: () => 40 });
    await grid.render({ onCommand, onSelect, onPaste, rows });
    expect(selected()).toBeUndefined();
  });

  it('says in each command which block is meant', async () => {
    const grid = await show();
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
  const grid = await show();
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
