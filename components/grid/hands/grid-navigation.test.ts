import { describe, expect, it } from 'vitest';

import {
  clampedPosition,
  isHead,
  movedFocus,
  tabbedFocus,
  type GridBounds,
  type GridPosition,
} from './grid-navigation';

const bounds: GridBounds = { rowMin: -1, columnMin: -1, rowCount: 100, columnCount: 20 };
const withHeads = { ...bounds, pageRows: 10, pageColumns: 5 };
const withoutHeads = { ...withHeads, rowMin: 0, columnMin: 0 } as const;

type Modifier = 'Control' | 'Shift' | 'Alt';

/** As people say it: "Control+Home". */
function strokeOf(keys: string) {
  const parts = keys.split('+');
  const has = (modifier: Modifier) => parts.includes(modifier);
  return {
    key: parts.at(-1) ?? '',
    withControl: has('Control'),
    withShift: has('Shift'),
    withAlt: has('Alt'),
  };
}

const at = (row: number, column: number): GridPosition => ({ row, column });
const pressed = (keys: string, from: GridPosition, extent = withHeads) => {
  const to = movedFocus(from, strokeOf(keys), extent);
  return to && [to.row, to.column];
};

const [lastRow, lastColumn] = [99, 19];
/** Where each key leads: from the middle, the four corners, a column head and a row head, the first and last of each. */
const places = [
  at(50, 10),
  at(0, 0),
  at(0, lastColumn),
  at(lastRow, 0),
  at(lastRow, lastColumn),
  at(-1, 0),
  at(-1, 10),
  at(-1, lastColumn),
  at(0, -1),
  at(50, -1),
  at(lastRow, -1),
];

type Row = readonly (readonly [number, number])[];

// oxfmt-ignore
const moves: Readonly<Record<string, Row>> = {
  ArrowUp: [[49, 10], [-1, 0], [-1, 19], [98, 0], [98, 19], [-1, 0], [-1, 10], [-1, 19], [0, -1], [49, -1], [98, -1]],
  ArrowDown: [[51, 10], [1, 0], [1, 19], [99, 0], [99, 19], [0, 0], [0, 10], [0, 19], [1, -1], [51, -1], [99, -1]],
  ArrowLeft: [[50, 9], [0, -1], [0, 18], [99, -1], [99, 18], [-1, 0], [-1, 9], [-1, 18], [0, -1], [50, -1], [99, -1]],
  ArrowRight: [[50, 11], [0, 1], [0, 19], [99, 1], [99, 19], [-1, 1], [-1, 11], [-1, 19], [0, 0], [50, 0], [99, 0]],
  Home: [[50, 0], [0, 0], [0, 0], [99, 0], [99, 0], [-1, 0], [-1, 0], [-1, 0], [0, -1], [50, -1], [99, -1]],
  End: [[50, 19], [0, 19], [0, 19], [99, 19], [99, 19], [-1, 19], [-1, 19], [-1, 19], [0, 19], [50, 19], [99, 19]],
  PageUp: [[40, 10], [0, 0], [0, 19], [89, 0], [89, 19], [-1, 0], [-1, 10], [-1, 19], [0, -1], [40, -1], [89, -1]],
  PageDown: [[60, 10], [10, 0], [10, 19], [99, 0], [99, 19], [9, 0], [9, 10], [9, 19], [10, -1], [60, -1], [99, -1]],
  'Control+ArrowUp': [[0, 10], [-1, 0], [-1, 19], [0, 0], [0, 19], [-1, 0], [-1, 10], [-1, 19], [0, -1], [0, -1], [0, -1]],
  'Control+ArrowDown': [[99, 10], [99, 0], [99, 19], [99, 0], [99, 19], [99, 0], [99, 10], [99, 19], [99, -1], [99, -1], [99, -1]],
  'Control+ArrowLeft': [[50, 0], [0, -1], [0, 0], [99, -1], [99, 0], [-1, 0], [-1, 0], [-1, 0], [0, -1], [50, -1], [99, -1]],
  'Control+ArrowRight': [[50, 19], [0, 19], [0, 19], [99, 19], [99, 19], [-1, 19], [-1, 19], [-1, 19], [0, 19], [50, 19], [99, 19]],
  'Control+Home': [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]],
  'Control+End': [[99, 19], [99, 19], [99, 19], [99, 19], [99, 19], [99, 19], [99, 19], [99, 19], [99, 19], [99, 19], [99, 19]],
  'Alt+PageUp': [[50, 5], [0, 0], [0, 14], [99, 0], [99, 14], [-1, 0], [-1, 5], [-1, 14], [0, -1], [50, -1], [99, -1]],
  'Alt+PageDown': [[50, 15], [0, 5], [0, 19], [99, 5], [99, 19], [-1, 5], [-1, 15], [-1, 19], [0, 4], [50, 4], [99, 4]],
};

describe('movedFocus', () => {
  it.each(Object.entries(moves))('knows where %s leads from everywhere', (keys, expected) => {
    expect(places.map((from) => pressed(keys, from))).toEqual(expected);
  });

  it('never leads to a head where none can be focused, nor out of the grid', () => {
    for (const keys of Object.keys(moves)) {
      for (const from of places.filter((place) => !isHead(place))) {
        const [row = -1, column = -1] = pressed(keys, from, withoutHeads) ?? [];
        expect([keys, row >= 0 && row < 100, column >= 0 && column < 20]).toEqual([
          keys,
          true,
          true,
        ]);
      }
    }
  });

  it('stays on the only cell there is', () => {
    const single = { ...withoutHeads, rowCount: 1, columnCount: 1 };
    for (const keys of Object.keys(moves)) expect(pressed(keys, at(0, 0), single)).toEqual([0, 0]);
  });

  it('leaves every other key alone, and those that select or move heads', () => {
    const others = [
      'a',
      'Tab',
      'Escape',
      'Enter',
      ' ',
      'Control+PageDown',
      'Alt+ArrowUp',
      'Alt+Home',
    ];
    for (const keys of [...others, ...Object.keys(moves).map((key) => `Shift+${key}`)])
      expect(pressed(keys, at(50, 10))).toBeUndefined();
    expect(pressed('Control+Alt+ArrowUp', at(50, 10))).toBeUndefined();
  });
});

describe('tabbedFocus', () => {
  const tabbed = (from: GridPosition, by: -1 | 1, within: GridBounds = bounds) => {
    const to = tabbedFocus(from, by, within);
    return to && [to.row, to.column];
  };

  it('goes to the next cell, and from the last of a row to the first of the next', () => {
    expect(tabbed(at(3, 4), 1)).toEqual([3, 5]);
    expect(tabbed(at(3, lastColumn), 1)).toEqual([4, 0]);
    expect(tabbed(at(3, 4), -1)).toEqual([3, 3]);
    expect(tabbed(at(3, 0), -1)).toEqual([2, lastColumn]);
  });

  it('leaves the grid after its last cell and before its first', () => {
    expect(tabbed(at(lastRow, lastColumn), 1)).toBeUndefined();
    expect(tabbed(at(0, 0), -1)).toBeUndefined();
  });

  it('goes along the heads of columns, then to the first cell', () => {
    expect(tabbed(at(-1, 4), 1)).toEqual([-1, 5]);
    expect(tabbed(at(-1, lastColumn), 1)).toEqual([0, 0]);
    expect(tabbed(at(-1, 4), -1)).toEqual([-1, 3]);
    expect(tabbed(at(-1, 0), -1)).toBeUndefined();
  });

  it('goes from the head of a row into it, or to the end of the row above', () => {
    expect(tabbed(at(3, -1), 1)).toEqual([3, 0]);
    expect(tabbed(at(3, -1), -1)).toEqual([2, lastColumn]);
    expect(tabbed(at(0, -1), -1)).toBeUndefined();
  });

  it('leaves a grid without cells', () => {
    expect(tabbed(at(-1, lastColumn), 1, { ...bounds, rowCount: 0 })).toBeUndefined();
    expect(tabbed(at(3, -1), 1, { ...bounds, columnCount: 0 })).toBeUndefined();
    expect(tabbed(at(0, 0), 1, { ...bounds, rowCount: 0, columnCount: 0 })).toBeUndefined();
  });
});

describe('clampedPosition', () => {
  const cells = { ...bounds, rowMin: 0, columnMin: 0 } as const;

  it('keeps what is inside and takes back what is not', () => {
    expect(clampedPosition(at(5, 6), bounds)).toEqual(at(5, 6));
    expect(clampedPosition(at(-1, 6), bounds)).toEqual(at(-1, 6));
    expect(clampedPosition(at(-1, 6), cells)).toEqual(at(0, 6));
    expect(clampedPosition(at(5, -1), cells)).toEqual(at(5, 0));
    expect(clampedPosition(at(500, 600), bounds)).toEqual(at(lastRow, lastColumn));
  });

  it('is never on the corner', () => {
    expect(clampedPosition(at(-1, -1), bounds)).toEqual(at(-1, 0));
    expect(clampedPosition(at(-1, 0), { ...bounds, columnCount: 0 })).toEqual(at(0, -1));
  });

  it('falls back to the first place of an empty grid', () => {
    expect(clampedPosition(at(7, 7), { ...cells, rowCount: 0, columnCount: 0 })).toEqual(at(0, 0));
    expect(clampedPosition(at(7, 7), { ...bounds, rowCount: 0, columnCount: 0 })).toEqual(
      at(-1, 0),
    );
  });
});
