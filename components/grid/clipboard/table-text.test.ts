import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rowsOfText, tableText } from './table-text';

const read = (text: string) => rowsOfText(text, 1_000);

/** Any signs at all, tabs, quotes and line breaks more often than others. */
const cellText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('\t', '\n', '"', ',', ' ', '\u00a0', 'a') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('tableText', () => {
  it('writes what a spreadsheet writes', () => {
    expect(
      tableText([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('a\tb\r\nc\td\r\n');
    expect(tableText([['6"', 'two\nlines', 'a\tb', 'a, b']])).toBe(
      '"6"""\t"two\nlines"\t"a\tb"\ta, b',
    );
  });

  it('ends a single row without a line break, so that it can go into a field', () => {
    expect(tableText([['RECIPE', 'COOK']])).toBe('RECIPE\tCOOK');
    expect(tableText([['']])).toBe('');
  });
});

describe('rowsOfText', () => {
  it('reads rows, whatever ends their lines', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(read(`a\tb${end}c\td`)).toEqual(rows);
      expect(read(`a\tb${end}c\td${end}`)).toEqual(rows);
    }
  });

  it('keeps ragged rows ragged, and rows and cells that are empty', () => {
    expect(read('a\tb\tc\nd\n\ne\tf')).toEqual([['a', 'b', 'c'], ['d'], [''], ['e', 'f']]);
    expect(read('\t\n\t')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(read('a\n\n')).toEqual([['a'], ['']]);
  });

  it('reads tabs, quotes and line breaks in quotes', () => {
    expect(read('"two\r\nlines"\t"a ""word"""\r\nb\t"c\td"')).toEqual([
      ['two\nlines', 'a "word"'],
      ['b', 'c\td'],
    ]);
  });

  it('takes quotes that are not closed for what they are', () => {
    expect(read('"Hello\tyou\nthere')).toEqual([['"Hello', 'you'], ['there']]);
    expect(read('6" pizza\n"all" of it')).toEqual([['6" pizza'], ['"all" of it']]);
  });

  it('reads a list as one column, and lets commas be', () => {
    expect(read('RECIPE\nCOOK\nINGREDIENT')).toEqual([['RECIPE'], ['COOK'], ['INGREDIENT']]);
    expect(read('approve, reject, send back')).toEqual([['approve, reject, send back']]);
    expect(read('a,b\nc,d')).toEqual([['a,b'], ['c,d']]);
  });

  it('is nothing where there is no text, and stops when it has seen too much', () => {
    expect(read('')).toEqual([]);
    expect(rowsOfText('a\n'.repeat(50), 10)).toHaveLength(11);
    expect(rowsOfText('"a\n'.repeat(50), 10)).toHaveLength(11);
  });

  it('reads what was written, whatever is in the cells', () => {
    const tables = fc.array(fc.array(cellText, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const lines = rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
        const isEmpty = lines.length === 1 && lines[0]?.length === 1 && lines[0][0] === '';
        expect(read(tableText(rows))).toEqual(isEmpty ? [] : lines);
      }),
      { numRuns: 2_000 },
    );
  });
});
