import { describe, expect, it } from 'vitest';

import { copiedTable } from './copied-table';

const source = {
  bounds: { rowMin: -1, columnMin: -1, rowCount: 3, columnCount: 2 },
  textOf: ({ row, column }: { readonly row: number; readonly column: number }) =>
    `${row}:${column}`,
  headTextOf: (axis: 'row' | 'column', index: number) => `${axis} ${index}`,
} as const;

describe('copiedTable', () => {
  it('has the texts of a block', () => {
    expect(copiedTable({ top: 1, bottom: 2, left: 1, right: 1 }, source)).toEqual({
      rows: [['1:1'], ['2:1']],
      heads: 'none',
    });
  });

  it('takes the heads of whole rows and whole columns along', () => {
    expect(copiedTable({ top: 1, bottom: 1, left: 0, right: 1 }, source)).toEqual({
      rows: [['row 1', '1:0', '1:1']],
      heads: 'row',
    });
    expect(copiedTable({ top: 0, bottom: 2, left: 1, right: 1 }, source)).toEqual({
      rows: [['column 1'], ['0:1'], ['1:1'], ['2:1']],
      heads: 'column',
    });
    expect(copiedTable({ top: 0, bottom: 2, left: 0, right: 1 }, source)).toEqual({
      rows: [
        ['', 'column 0', 'column 1'],
        ['row 0', '0:0', '0:1'],
        ['row 1', '1:0', '1:1'],
        ['row 2', '2:0', '2:1'],
      ],
      heads: 'both',
    });
  });

  it('asks no cell that holds nothing', () => {
    const asked: string[] = [];
    const sparse = {
      ...source,
      bounds: { ...source.bounds, columnCount: 4 },
      textOf: (at: { readonly row: number; readonly column: number }) => {
        asked.push(source.textOf(at));
        return source.textOf(at);
      },
      filledOf: (row: number) => (row === 0 ? [0, 2, 3] : []),
    };
    expect(copiedTable({ top: 0, bottom: 1, left: 1, right: 2 }, sparse).rows).toEqual([
      ['', '0:2'],
      ['', ''],
    ]);
    expect(asked).toEqual(['0:2']);
  });

  it('takes none with one cell, even the only one', () => {
    const single = { ...source, bounds: { ...source.bounds, rowCount: 1, columnCount: 1 } };
    expect(copiedTable({ top: 0, bottom: 0, left: 0, right: 0 }, single)).toEqual({
      rows: [['0:0']],
      heads: 'none',
    });
  });
});
