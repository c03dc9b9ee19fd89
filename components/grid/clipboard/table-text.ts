import { parse } from 'papaparse';

/**
 * A table as spreadsheets put it on the clipboard: tabs between cells, quotes around a cell that has a tab, a line
 * break or a quote in it. Several rows each end with a line break, as Excel's do; a single one does not.
 */
export function tableText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(quoted).join('\t'));
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `${line}\r\n`).join('');
}

/**
 * The cells of a text with tabs between them; a plain list is one column. Commas divide nothing: a cell may hold a list
 * of verbs, and nobody could tell "approve, reject" from two columns. At most `rowsMax` rows are read.
 */
export function rowsOfText(text: string, rowsMax: number): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n');
  if (lines === '') return [];
  const options = { delimiter: '\t', newline: '\n', preview: rowsMax + 1 } as const;
  const { data, errors } = parse<string[]>(lines, options);
  // A spreadsheet closes its quotes: where they are not closed, they are signs like others, of inches or of speech.
  const isLiteral = errors.some(({ type }) => type === 'Quotes');
  const rows = isLiteral ? lines.split('\n', rowsMax + 1).map((line) => line.split('\t')) : data;
  return lines.endsWith('\n') && rows.length <= rowsMax ? withoutEnd(rows) : rows;
}

function quoted(text: string): string {
  if (text === '') return text;
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What follows the last line break is no row. */
function withoutEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}
