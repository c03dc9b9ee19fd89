// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clipboards } from '../testing/clipboards';
import { readPastedTable } from './pasted-table';
import { tableHtml } from './table-html';
import { tableText } from './table-text';

const read = (html: string, text = '') => {
  const table = readPastedTable({ html, text });
  return table.ok ? table.value.rows : table.error;
};

describe('readPastedTable', () => {
  it('reads Excel, without what is hidden there', () => {
    expect(read(clipboards.excel)).toEqual([
      ['', 'RECIPE', 'COOK'],
      ['RECIPE', 'has many\nof them', 'yes & "more"'],
    ]);
  });

  it('leaves out a hidden column once, though its cells are hidden too', () => {
    const hidden = 'style="display:none"';
    expect(
      read(
        `<table><col ${hidden}><col><col><tr><td ${hidden}>a</td><td>b</td><td>c</td></tr></table>`,
      ),
    ).toEqual([['b', 'c']]);
    expect(read(`<table><tr><td ${hidden}>a</td><td>b</td><td>c</td></tr></table>`)).toEqual([
      ['b', 'c'],
    ]);
  });

  it('reads Google Sheets', () => {
    expect(read(clipboards.googleSheets)).toEqual([
      ['RECIPE', 'yes'],
      ['COOK', 'two\nlines'],
    ]);
  });

  it('reads the tables of Miro, Airtable and Numbers', () => {
    expect(read(clipboards.miro)).toEqual([
      ['RECIPE', 'Approve\nSend back'],
      ['COOK', ''],
    ]);
    expect(read(clipboards.airtable)).toEqual([
      ['Name', 'Notes'],
      ['RECIPE', 'first second'],
    ]);
    expect(read(clipboards.numbers)).toEqual([['RECIPE', 'yes']]);
  });

  it('reads Word, and says a merged cell once', () => {
    expect(read(clipboards.word)).toEqual([
      ['Both together', ''],
      ['RECIPE', 'one\ntwo'],
      ['', 'three'],
    ]);
  });

  it('reads rows that came without their table', () => {
    expect(read('<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>')).toEqual([['a', 'b'], ['c']]);
  });

  it('keeps a table in a cell in that cell', () => {
    const inner = '<table><tr><td>x</td><td>y</td></tr></table>';
    expect(read(`<table><tr><td>a${inner}</td><td>b</td></tr></table>`)).toEqual([
      [expect.stringContaining('x'), 'b'],
    ]);
  });

  it('counts merged cells that go on below one another', () => {
    const rows = '<tr><td rowspan=3>a</td><td rowspan=2 colspan=2>b</td><td>c</td></tr>';
    expect(read(`<table>${rows}<tr><td>d</td></tr><tr><td>e</td></tr></table>`)).toEqual([
      ['a', 'b', '', 'c'],
      ['', '', '', 'd'],
      ['', 'e'],
    ]);
  });

  it('runs nothing and loads nothing of what is pasted', () => {
    const html = `<table><tr><td>a<script>document.title = 'run'</script>
      <img src="https://example.test/x.png" onerror="document.title = 'run'"><style>td{}</style></td></tr></table>`;
    document.title = 'quiet';
    expect(read(html)).toEqual([['a']]);
    expect(document.title).toBe('quiet');
    expect(document.querySelector('img')).toBeNull();
  });

  it('reads the text where the HTML has no table', () => {
    expect(read('<p>RECIPE</p>', 'RECIPE\tCOOK')).toEqual([['RECIPE', 'COOK']]);
    expect(read('', 'RECIPE\r\nCOOK\r\n')).toEqual([['RECIPE'], ['COOK']]);
  });

  it('says what it cannot take, and why', () => {
    expect(read('')).toBe('There is no text to paste.');
    expect(read('<table></table>')).toBe('There is no text to paste.');
    const tooMany = 'This is more than 20,000 cells. Paste it in parts.';
    expect(read('', 'a\tb\n'.repeat(10_001))).toBe(tooMany);
    expect(read('', 'a\n'.repeat(20_001))).toBe(tooMany);
    expect(read(`<table><tr>${'<td colspan=1000>'.repeat(21)}</tr></table>`)).toBe(tooMany);
    expect(read('', 'a'.repeat(20_000_001))).toBe(tooMany);
    expect(read('', `a\tb\nc\t${'d'.repeat(10_001)}`)).toBe(
      'The cell B2 of the pasted table is longer than 10,000 characters. Shorten it first.',
    );
    expect(read('', `${'\t'.repeat(27)}${'d'.repeat(10_001)}`)).toContain('The cell AB1 of');
  });

  it('takes as many cells and characters as it says', () => {
    expect(read('', 'a\tb\n'.repeat(10_000))).toHaveLength(10_000);
    expect(read('', 'd'.repeat(10_000))).toHaveLength(1);
  });
});

describe('a copy out of a grid', () => {
  const rows = [
    ['', 'COOK', 'RECIPE'],
    ['RECIPE', ' yes ', 'two\nlines'],
  ];
  const pasted = (heads: 'none' | 'row' | 'column' | 'both') =>
    readPastedTable({ html: tableHtml({ rows, heads }), text: tableText(rows) });

  it('is known again', () => {
    expect(pasted('none')).toEqual({ ok: true, value: { rows, isOwn: true } });
    expect(readPastedTable({ html: clipboards.numbers, text: '' })).toMatchObject({
      value: { isOwn: false },
    });
  });

  it('is pasted wherever one is, unless it has the heads of both axes', () => {
    expect(pasted('both')).toEqual({ ok: true, value: { rows, isOwn: true, hasHeads: true } });
    expect(pasted('column')).toMatchObject({ value: { rows: [rows[1]] } });
    expect(pasted('row')).toMatchObject({
      value: {
        rows: [
          ['COOK', 'RECIPE'],
          [' yes ', 'two\nlines'],
        ],
      },
    });
  });

  it('marks its heads for readers of HTML', () => {
    expect(
      tableHtml({
        rows: [
          ['', 'A&B'],
          ['<i>', '1 < 2'],
        ],
        heads: 'both',
      }),
    ).toContain('<tr><th></th><th>A&amp;B</th></tr><tr><th>&lt;i&gt;</th><td>1 &lt; 2</td></tr>');
  });

  it('comes back sign by sign, however long its rows are', () => {
    const sign = fc.oneof(
      fc.constantFrom('\t', '\n', '"', '<', '>', '&', ' ', '\u00a0', "'", '&amp;', '<br>'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const cell = fc.array(sign, { maxLength: 6 }).map((parts) => parts.join(''));
    const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(tables, (table) => {
        const html = tableHtml({ rows: table, heads: 'none' });
        expect(readPastedTable({ html, text: '' })).toEqual({
          ok: true,
          value: { rows: table, isOwn: true },
        });
      }),
      { numRuns: 500 },
    );
  });
});
