// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { gridAxis } from './geometry/grid-axis';
import { type GridProps } from './grid-props';
import { showGrid, type ShownGrid } from './testing/show-grid';

const rows = gridAxis({ count: 1_000, sizeOf: () => 40 });
const columns = gridAxis({ count: 1_000, sizeOf: () => 100 });
/** Every third column of a row is filled. */
const filled = Array.from({ length: 334 }, (_, at) => at * 3);
const FilledColumns: GridProps['FilledColumns'] = ({ children }) => children(filled);
const renderCell = vi.fn<(row: number, column: number) => string>(
  (row, column) => `${row}/${column}`,
);

let shown: ShownGrid;

async function show(given: Parameters<typeof showGrid>[0] = {}): Promise<void> {
  shown = await showGrid({ rows, columns, FilledColumns, renderCell, ...given });
}

function find(selector: string): HTMLElement | null {
  return shown.element.querySelector<HTMLElement>(selector);
}

async function scroll(to: { readonly top?: number; readonly left?: number }): Promise<void> {
  await act(async () => {
    shown.element.scrollTo(to);
    shown.element.dispatchEvent(new Event('scroll'));
  });
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  renderCell.mockClear();
});
afterEach(async () => {
  await shown.unmount();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('draws what is in view, and says of how much', async () => {
  await show();
  expect(shown.element.getAttribute('aria-rowcount')).toBe('1001');
  expect(shown.element.getAttribute('aria-colcount')).toBe('1001');
  expect(find('[data-cell="3:3"]')?.textContent).toBe('3/3');
  expect(find('[data-cell="3:4"]')).toBeNull();
  expect(find('[data-cell="40:3"]')).toBeNull();
  expect(shown.element.querySelectorAll('*').length).toBeLessThan(100);
  const cell = find('[data-cell="3:3"]');
  expect(cell?.getAttribute('aria-colindex')).toBe('5');
  expect(cell?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('5');
});

it('lets its heads take the focus', async () => {
  await show();
  find('[data-cell="0:0"]')?.focus();
  await shown.press('ArrowUp');
  expect(document.activeElement?.getAttribute('role')).toBe('columnheader');
  expect(document.activeElement?.textContent).toBe('Column 0');
  await shown.press('ArrowDown');
  await shown.press('ArrowLeft');
  expect(document.activeElement?.getAttribute('role')).toBe('rowheader');
  expect(shown.element.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

it('keeps the focus of a cell, and of a head, that scrolls away', async () => {
  await show({ at: { row: 2, column: -1 } });
  find('[data-cell="2:-1"]')?.focus();
  await scroll({ top: 20_000, left: 30_000 });
  expect(find('[data-cell="500:300"]')).not.toBeNull();
  expect(document.activeElement?.textContent).toBe('Row 2');
  await shown.press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('2/0');
  expect(shown.element.scrollTop).toBe(80);
  expect(shown.element.scrollLeft).toBe(0);
});

it('stays where it is under a pointer, and scrolls by keys to what is in view by half', async () => {
  await show({ rows: gridAxis({ count: 1_000, sizeOf: () => 50 }) });
  await shown.point('pointerdown', '7:3', { clientY: 395 });
  expect(shown.focused()).toBe('7:3');
  expect(shown.element.scrollTop).toBe(0);
  await shown.press('ArrowUp');
  await shown.press('ArrowDown');
  expect(shown.element.scrollTop).toBe(40);
});

it('draws only the cells that come into view when it is scrolled', async () => {
  await show();
  await scroll({ top: 20_000, left: 30_000 });
  renderCell.mockClear();
  await scroll({ top: 20_040 });
  expect(new Set(renderCell.mock.calls.map(([row]) => row)).size).toBe(1);
  renderCell.mockClear();
  await scroll({ left: 30_300 });
  expect(new Set(renderCell.mock.calls.map(([, column]) => column)).size).toBe(1);
});

it('draws again only the cells that get or lose the focus or are selected or no longer', async () => {
  await show({ at: { row: 2, column: 3 } });
  find('[data-cell="2:3"]')?.focus();
  const drawnBy = async (keys: string) => {
    renderCell.mockClear();
    await shown.press(keys);
    return renderCell.mock.calls.map(([row, column]) => `${row}:${column}`);
  };
  expect(await drawnBy('ArrowUp')).toEqual(['1:3', '2:3']);
  expect(await drawnBy('Shift+ArrowDown')).toEqual(['1:3', '2:3']);
  expect(await drawnBy('Shift+ArrowDown')).toEqual(['2:3', '3:3']);
  expect(await drawnBy('Escape')).toEqual(['1:3', '2:3', '3:3']);
});

it('keeps frozen rows and columns drawn beside the heads, and scrolls free of them', async () => {
  const few = {
    rows: gridAxis({ ...rows, frozen: 2 }),
    columns: gridAxis({ ...columns, frozen: 1 }),
  };
  await show({ ...few, at: { row: 1, column: 0 } });
  find('[data-cell="1:0"]')?.focus();
  await scroll({ top: 20_000, left: 30_000 });
  expect(find('[data-cell="0:0"]')?.textContent).toBe('0/0');
  expect(document.activeElement?.textContent).toBe('1/0');
  await shown.press('ArrowDown');
  expect(shown.element.scrollTop).toBe(0);
  expect(shown.element.scrollLeft).toBe(30_000);
  await shown.press('ArrowRight');
  expect(shown.element.scrollLeft).toBe(0);
});

it('freezes no more than leaves room for the others', async () => {
  await show({ columns: gridAxis({ ...columns, frozen: 50 }) });
  await scroll({ left: 30_000 });
  expect(find('[data-cell="1:0"]')).not.toBeNull();
  expect(find('[data-cell="1:6"]')).toBeNull();
  expect(find('[data-cell="1:303"]')).not.toBeNull();
});

it('says the totals as the last row and column, and the names of groups', async () => {
  const total = { label: 'Asked', sizePx: 60, render: (index: number) => `${index} of 9` };
  await show({
    rowTotals: total,
    columnTotals: total,
    columnsEnd: 'Add',
    columnGroups: [
      { start: 0, label: 'Phase 1' },
      { start: 2, label: 'Phase 2' },
    ],
  });
  expect(shown.element.getAttribute('aria-rowcount')).toBe('1002');
  expect(shown.element.getAttribute('aria-colcount')).toBe('1003');
  expect(find('[aria-rowindex="1002"] [aria-colindex="3"]')?.textContent).toBe('1 of 9');
  expect(find('[aria-rowindex="4"] [aria-colindex="1003"]')?.textContent).toBe('2 of 9');
  expect(find('[data-cell="-1:3"]')?.getAttribute('aria-description')).toBe('Phase 2');
});

it('names the rest of a group past what is frozen as the rest', async () => {
  const groups = [
    { start: 0, label: 'Now' },
    { start: 1, label: 'Later' },
  ];
  await show({
    rows: gridAxis({ ...rows, frozen: 2 }),
    columns: gridAxis({ ...columns, frozen: 2 }),
    columnGroups: groups,
    rowGroups: groups,
  });
  const named = [...shown.element.querySelectorAll('span')].map(({ textContent }) => textContent);
  const ofOneAxis = ['Now', 'Later', '… Later'];
  expect(named).toEqual([...ofOneAxis.slice(0, 2), ...ofOneAxis, '… Later']);
});

it('changes the width of a column by keys on its head', async () => {
  const onResize = vi.fn<NonNullable<GridProps['onResize']>>();
  await show({ onResize, at: { row: -1, column: 2 } });
  find('[data-cell="-1:2"]')?.focus();
  await shown.press('Alt+Shift+ArrowRight');
  await shown.press('Alt+Shift+ArrowLeft');
  await shown.press('Alt+Shift+)', { code: 'Digit0' });
  expect(onResize.mock.calls).toEqual([
    ['column', 2, 116],
    ['column', 2, 84],
    ['column', 2, undefined],
  ]);
});
