// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { Grid } from './grid';
import { gridAxis } from './grid-axis';
import { type GridPosition } from './grid-navigation';
import { type GridProps } from './grid-props';

const view = { width: 600, height: 400 } as const;
const rows = gridAxis({ count: 1_000, sizeOf: () => 40 });
const columns = gridAxis({ count: 1_000, sizeOf: () => 100 });
/** Every third column of a row is filled. */
const filled = Array.from({ length: 334 }, (_, at) => at * 3);
const drawCell = vi.fn<(row: number, column: number) => string>(
  (row, column) => `${row}/${column}`,
);

type Given = Partial<GridProps> & { readonly at?: GridPosition };

function Shown({ at = { row: 0, column: 0 }, ...given }: Given) {
  const [focus, setFocus] = useState(at);
  return (
    <Grid
      label="Matrix"
      rows={rows}
      columns={columns}
      headWidth={100}
      headHeight={40}
      zoom={1}
      FilledColumns={AllFilled}
      focus={focus}
      onFocus={setFocus}
      onCommand={() => false}
      textOf={() => ''}
      headTextOf={() => ''}
      renderCell={drawCell}
      renderRowHead={rowName}
      renderColumnHead={columnName}
      {...given}
    />
  );
}

const AllFilled: GridProps['FilledColumns'] = ({ children }) => children(filled);
const rowName = (row: number) => `Row ${row}`;
const columnName = (column: number) => `Column ${column}`;

let unmount = async () => {};

async function show(given: Given = {}): Promise<void> {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const root = createRoot(container);
  unmount = async () => act(async () => root.unmount());
  await act(async () => root.render(<Shown {...given} />));
}

function grid(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[role=grid]');
  if (!found) throw new Error('There is no grid');
  return found;
}

function find(selector: string): HTMLElement | null {
  return grid().querySelector<HTMLElement>(selector);
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(async () => void document.activeElement?.dispatchEvent(event));
}

async function scroll(to: { readonly top?: number; readonly left?: number }): Promise<void> {
  await act(async () => {
    grid().scrollTo(to);
    grid().dispatchEvent(new Event('scroll'));
  });
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(view.width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(view.height);
  drawCell.mockClear();
});
afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('draws what is in view, and says of how much', async () => {
  await show();
  expect(grid().getAttribute('aria-rowcount')).toBe('1001');
  expect(grid().getAttribute('aria-colcount')).toBe('1001');
  expect(find('[data-cell="3:3"]')?.textContent).toBe('3/3');
  expect(find('[data-cell="3:4"]')).toBeNull();
  expect(find('[data-cell="40:3"]')).toBeNull();
  expect(grid().querySelectorAll('*').length).toBeLessThan(100);
  const cell = find('[data-cell="3:3"]');
  expect(cell?.getAttribute('aria-colindex')).toBe('5');
  expect(cell?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('5');
});

it('lets its heads take the focus', async () => {
  await show();
  find('[data-cell="0:0"]')?.focus();
  await press('ArrowUp');
  expect(document.activeElement?.getAttribute('role')).toBe('columnheader');
  expect(document.activeElement?.textContent).toBe('Column 0');
  await press('ArrowDown');
  await press('ArrowLeft');
  expect(document.activeElement?.getAttribute('role')).toBe('rowheader');
  expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

it('keeps the focus of a cell, and of a head, that scrolls away', async () => {
  await show({ at: { row: 2, column: -1 } });
  find('[data-cell="2:-1"]')?.focus();
  await scroll({ top: 20_000, left: 30_000 });
  expect(find('[data-cell="500:300"]')).not.toBeNull();
  expect(document.activeElement?.textContent).toBe('Row 2');
  await press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('2/0');
  expect(grid().scrollTop).toBe(80);
  expect(grid().scrollLeft).toBe(0);
});

it('draws only the cells that come into view when it is scrolled', async () => {
  await show();
  await scroll({ top: 20_000, left: 30_000 });
  drawCell.mockClear();
  await scroll({ top: 20_040 });
  expect(new Set(drawCell.mock.calls.map(([row]) => row)).size).toBe(1);
  drawCell.mockClear();
  await scroll({ left: 30_300 });
  expect(new Set(drawCell.mock.calls.map(([, column]) => column)).size).toBe(1);
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
  await press('ArrowDown');
  expect(grid().scrollTop).toBe(0);
  expect(grid().scrollLeft).toBe(30_000);
  await press('ArrowRight');
  expect(grid().scrollLeft).toBe(0);
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
  expect(grid().getAttribute('aria-rowcount')).toBe('1002');
  expect(grid().getAttribute('aria-colcount')).toBe('1003');
  expect(find('[aria-rowindex="1002"] [aria-colindex="3"]')?.textContent).toBe('1 of 9');
  expect(find('[aria-rowindex="4"] [aria-colindex="1003"]')?.textContent).toBe('2 of 9');
  expect(find('[data-cell="-1:3"]')?.getAttribute('aria-description')).toBe('Phase 2');
});

it('changes the width of a column by keys on its head', async () => {
  const onResize = vi.fn<NonNullable<GridProps['onResize']>>();
  await show({ onResize, at: { row: -1, column: 2 } });
  find('[data-cell="-1:2"]')?.focus();
  const held = { altKey: true, shiftKey: true };
  await press('ArrowRight', held);
  await press('ArrowLeft', held);
  await press(')', { ...held, code: 'Digit0' });
  expect(onResize.mock.calls).toEqual([
    ['column', 2, 116],
    ['column', 2, 84],
    ['column', 2, undefined],
  ]);
});
