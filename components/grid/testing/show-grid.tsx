import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { gridAxis } from '../geometry/grid-axis';
import { Grid } from '../grid';
import { type GridProps } from '../grid-props';
import { type GridPosition } from '../hands/grid-navigation';

const rows = gridAxis({ count: 10, sizeOf: () => 40 });
const columns = gridAxis({ count: 6, sizeOf: () => 100 });
const allColumns = Array.from({ length: columns.count }, (_, column) => column);

/** Heads take 100 px at the left and 40 px at the top, so a place in a cell is easily counted. */
const head = { width: 100, height: 40 } as const;

type Given = Partial<GridProps> & { readonly at?: GridPosition };

function Shown({ at = { row: 0, column: 0 }, ...given }: Given) {
  const [focus, setFocus] = useState(at);
  return (
    <Grid
      label="Matrix"
      rows={rows}
      columns={columns}
      headWidth={head.width}
      headHeight={head.height}
      zoom={1}
      FilledColumns={AllFilled}
      focus={focus}
      onFocus={setFocus}
      onCommand={() => true}
      textOf={({ row, column }) => `${row}:${column}`}
      headTextOf={(axis, index) => `${axis} ${index}`}
      renderCell={cellText}
      renderRowHead={rowName}
      renderColumnHead={columnName}
      {...given}
    />
  );
}

const AllFilled: GridProps['FilledColumns'] = ({ children }) => children(allColumns);
const cellText = (row: number, column: number) => `${row}:${column}`;
const rowName = (row: number) => `Row ${row}`;
const columnName = (column: number) => `Column ${column}`;

export type ShownGrid = {
  readonly element: HTMLElement;
  readonly cell: (place: string) => HTMLElement;
  /** The place of what has the keyboard; undefined where it is no cell or head. */
  readonly focused: () => string | undefined;
  /** Whether the grid took the key. */
  readonly press: (keys: string, more?: KeyboardEventInit) => Promise<boolean>;
  /** In the middle of a cell, on the cell itself or on something in it. */
  readonly point: (
    type: string,
    place: string,
    more?: PointerEventInit,
    inside?: string,
  ) => Promise<void>;
  readonly render: (given: Given) => Promise<void>;
  readonly unmount: () => Promise<void>;
};

/** A grid of ten rows and six columns, all filled, that keeps its own focus; some of it otherwise as given. */
export async function showGrid(given: Given = {}): Promise<ShownGrid> {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const root = createRoot(container);
  const render = async (next: Given) => act(async () => root.render(<Shown {...next} />));
  await render(given);
  const element = container.querySelector<HTMLElement>('[role=grid]');
  if (!element) throw new Error('There is no grid');
  const cell = (place: string) => {
    const found = element.querySelector<HTMLElement>(`[data-cell="${place}"]`);
    if (!found) throw new Error(`There is no cell ${place}`);
    return found;
  };
  return {
    element,
    cell,
    focused: () => document.activeElement?.getAttribute('data-cell') ?? undefined,
    press: async (keys, more) => {
      const event = keyEvent(keys, more);
      await act(async () => void document.activeElement?.dispatchEvent(event));
      return event.defaultPrevented;
    },
    point: async (type, place, more, inside) => {
      const event = pointerEvent(type, place, more);
      const target = inside === undefined ? cell(place) : cell(place).querySelector(inside);
      await act(async () => void target?.dispatchEvent(event));
    },
    render,
    unmount: async () => act(async () => root.unmount()),
  };
}

function keyEvent(keys: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const parts = keys.split('+');
  return new KeyboardEvent('keydown', {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Control'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    bubbles: true,
    cancelable: true,
    ...more,
  });
}

function pointerEvent(type: string, place: string, more: PointerEventInit = {}): PointerEvent {
  const [row = 0, column = 0] = place.split(':').map(Number);
  return new PointerEvent(type, {
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
    buttons: 1,
    clientX: head.width + column * 100 + 50,
    clientY: head.height + row * 40 + 20,
    bubbles: true,
    cancelable: true,
    ...more,
  });
}
