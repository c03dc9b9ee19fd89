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
const drawCell = vi.fn((row: number, column: number) => `${row}/${column}`);

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
