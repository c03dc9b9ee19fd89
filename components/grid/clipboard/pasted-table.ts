import { err, ok, type Result } from '@/lib/shared/result';

import { type PastedTable } from '../grid-props';
import { tableOfHtml } from './pasted-html';
import { tableLimits } from './table-limits';
import { rowsOfText } from './table-text';

type Clipboard = { readonly html: string; readonly text: string };

const { cellsMax, lettersMax, sourceMax } = tableLimits;

/**
 * The table on a clipboard: the one in its HTML, as spreadsheets, documents and boards put it there, else its text.
 * The error is a sentence that says what to do.
 */
export function readPastedTable({ html, text }: Clipboard): Result<PastedTable, string> {
  if (html.length + text.length > sourceMax) return err(tooMany);
  const ofHtml = tableOfHtml(html);
  if (ofHtml && !ofHtml.ok) return err(tooMany);
  const table = ofHtml?.value ?? { rows: rowsOfText(text, cellsMax), isOwn: false };
  const problem = problemOf(table.rows);
  return problem === undefined ? ok(table) : err(problem);
}

const tooMany = `This is more than ${cellsMax.toLocaleString('en')} cells. Paste it in parts.`;

function problemOf(rows: PastedTable['rows']): string | undefined {
  const cellCount = rows.reduce((sum, row) => sum + row.length, 0);
  if (cellCount === 0) return 'There is no text to paste.';
  if (cellCount > cellsMax) return tooMany;
  for (const [row, texts] of rows.entries()) {
    const column = texts.findIndex((text) => text.length > lettersMax);
    if (column >= 0)
      return `The cell ${cellName(row, column)} of the pasted table is longer than ${lettersMax.toLocaleString('en')} characters. Shorten it first.`;
  }
  return undefined;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** As spreadsheets name it: "C4". */
function cellName(row: number, column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / letters.length) - 1)
    name = `${letters[rest % letters.length]}${name}`;
  return `${name}${row + 1}`;
}
