import { describe, expect, it } from 'vitest';

import {
  blockOfRange,
  isFocusAlone,
  rangeOfFocus,
  rangeTo,
  selectedRange,
  type GridRange,
} from './grid-range';

const extent = {
  rowMin: -1,
  columnMin: -1,
  rowCount: 10,
  columnCount: 6,
  pageRows: 4,
  pageColumns: 3,
} as const;

const at = (row: number, column: number) => ({ row, column });
const cell = rangeOfFocus(at(5, 3), extent);

function press(from: GridRange, ...strokes: readonly string[]): GridRange | undefined {
  let range: GridRange | undefined = from;
  for (const keys of strokes) {
    const parts = keys.split('+');
    range =
      range &&
      selectedRange(
        range,
        {
          key: parts.at(-1) ?? '',
          withControl: parts.includes('Control'),
          withShift: parts.includes('Shift'),
          withAlt: parts.includes('Alt'),
        },
        extent,
      );
  }
  return range;
}

/** The rows and columns selected, and where the focus is. */
function selected(from: GridRange, ...strokes: readonly string[]) {
  const range = press(from, ...strokes);
  if (!range) return undefined;
  const { top, bottom, left, right } = blockOfRange(range);
  const { row, column } = range.focus;
  return `${top}–${bottom} × ${left}–${right} at ${row}:${column}`;
}

describe('rangeOfFocus', () => {
  it('is the cell, or the whole row or column of a head', () => {
    expect(blockOfRange(cell)).toEqual({ top: 5, bottom: 5, left: 3, right: 3 });
    expect(isFocusAlone(cell)).toBe(true);
    const ofRow = rangeOfFocus(at(5, -1), extent);
    expect(blockOfRange(ofRow)).toEqual({ top: 5, bottom: 5, left: 0, right: 5 });
    expect(isFocusAlone(ofRow)).toBe(false);
    const ofColumn = rangeOfFocus(at(-1, 3), extent);
    expect(blockOfRange(ofColumn)).toEqual({ top: 0, bottom: 9, left: 3, right: 3 });
  });
});

describe('selectedRange', () => {
  it('grows by every key that moves, with Shift, and the focus goes along', () => {
    expect(selected(cell, 'Shift+ArrowUp')).toBe('4–5 × 3–3 at 4:3');
    expect(selected(cell, 'Shift+ArrowDown')).toBe('5–6 × 3–3 at 6:3');
    expect(selected(cell, 'Shift+ArrowLeft')).toBe('5–5 × 2–3 at 5:2');
    expect(selected(cell, 'Shift+ArrowRight')).toBe('5–5 × 3–4 at 5:4');
    expect(selected(cell, 'Shift+Home')).toBe('5–5 × 0–3 at 5:0');
    expect(selected(cell, 'Shift+End')).toBe('5–5 × 3–5 at 5:5');
    expect(selected(cell, 'Shift+PageUp')).toBe('1–5 × 3–3 at 1:3');
    expect(selected(cell, 'Shift+PageDown')).toBe('5–9 × 3–3 at 9:3');
    expect(selected(cell, 'Alt+Shift+PageUp')).toBe('5–5 × 0–3 at 5:0');
    expect(selected(cell, 'Alt+Shift+PageDown')).toBe('5–5 × 3–5 at 5:5');
    expect(selected(cell, 'Control+Shift+ArrowUp')).toBe('0–5 × 3–3 at 0:3');
    expect(selected(cell, 'Control+Shift+ArrowDown')).toBe('5–9 × 3–3 at 9:3');
    expect(selected(cell, 'Control+Shift+ArrowLeft')).toBe('5–5 × 0–3 at 5:0');
    expect(selected(cell, 'Control+Shift+ArrowRight')).toBe('5–5 × 3–5 at 5:5');
    expect(selected(cell, 'Control+Shift+Home')).toBe('0–5 × 0–3 at 0:0');
    expect(selected(cell, 'Control+Shift+End')).toBe('5–9 × 3–5 at 9:5');
  });

  it('grows and shrinks around the cell where it began, which may be all that is left', () => {
    expect(selected(cell, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown')).toBe(
      '5–7 × 3–4 at 7:4',
    );
    expect(selected(cell, 'Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowUp')).toBe(
      '4–5 × 3–3 at 4:3',
    );
    const back = press(cell, 'Shift+ArrowDown', 'Shift+ArrowUp');
    expect(back && isFocusAlone(back)).toBe(true);
  });

  it('never takes heads in', () => {
    const first = rangeOfFocus(at(0, 0), extent);
    expect(selected(first, 'Shift+ArrowUp', 'Shift+ArrowLeft')).toBe('0–0 × 0–0 at 0:0');
    expect(selected(first, 'Control+Shift+ArrowUp')).toBe('0–0 × 0–0 at 0:0');
    expect(selected(first, 'Control+a', 'Control+a')).toBe('0–9 × 0–5 at 0:0');
  });

  it('takes rows, columns and all, and the focus stays', () => {
    expect(selected(cell, 'Shift+ ')).toBe('5–5 × 0–5 at 5:3');
    expect(selected(cell, 'Control+ ')).toBe('0–9 × 3–3 at 5:3');
    expect(selected(cell, 'Control+a')).toBe('0–9 × 0–5 at 5:3');
    expect(selected(cell, 'Control+A')).toBe('0–9 × 0–5 at 5:3');
    expect(selected(cell, 'Shift+ArrowDown', 'Shift+ ')).toBe('5–6 × 0–5 at 6:3');
  });

  it('goes on from whole rows by rows, and does not run to the far column', () => {
    expect(selected(cell, 'Shift+ ', 'Shift+ArrowDown')).toBe('5–6 × 0–5 at 6:3');
    expect(selected(cell, 'Control+ ', 'Shift+ArrowLeft')).toBe('0–9 × 2–3 at 5:2');
  });

  it('selects whole rows and columns from their heads', () => {
    const rowHead = rangeOfFocus(at(5, -1), extent);
    expect(selected(rowHead, 'Shift+ArrowDown')).toBe('5–6 × 0–5 at 6:-1');
    expect(selected(rowHead, 'Shift+ArrowRight')).toBe('5–5 × 0–5 at 5:-1');
    const columnHead = rangeOfFocus(at(-1, 3), extent);
    expect(selected(columnHead, 'Shift+ArrowLeft')).toBe('0–9 × 2–3 at -1:2');
    expect(selected(columnHead, 'Shift+ArrowUp')).toBe('0–9 × 3–3 at -1:3');
    expect(selected(columnHead, 'Control+ ')).toBe('0–9 × 3–3 at -1:3');
  });

  it('leaves other keys alone', () => {
    for (const keys of ['ArrowUp', ' ', 'a', 'Shift+a', 'Shift+Tab', 'Control+c', 'Alt+ArrowUp'])
      expect(press(cell, keys)).toBeUndefined();
    expect(press(cell, 'Control+Shift+ ')).toBeUndefined();
    expect(press(cell, 'Control+Alt+a')).toBeUndefined();
  });

  it('selects nothing where there is nothing', () => {
    const stroke = { key: 'a', withControl: true, withShift: false, withAlt: false };
    expect(selectedRange(cell, stroke, { ...extent, rowCount: 0 })).toBeUndefined();
  });
});

describe('rangeTo', () => {
  it('keeps where it began', () => {
    expect(blockOfRange(rangeTo(cell, at(2, 4)))).toEqual({ top: 2, bottom: 5, left: 3, right: 4 });
    expect(rangeTo(rangeTo(cell, at(2, 4)), at(7, 1))).toEqual({
      anchor: at(5, 3),
      end: at(7, 1),
      focus: at(7, 1),
    });
  });
});
