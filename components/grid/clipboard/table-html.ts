import { type CopiedTable } from './copied-table';

/** On the table of a copy out of a grid, saying which heads it has, so that a paste knows it again. */
export const ownTableMark = 'data-grid-copy';

/** On the same table where its cells were cut: by which id the grid knows them. */
export const cutMark = 'data-grid-cut';

/** A copied table for documents and for spreadsheets that prefer HTML; `tableOfHtml` reads it back sign by sign. */
export function tableHtml({ rows, heads }: CopiedTable, cutId?: string): string {
  const lines = rows.map((row, at) => {
    const isHeadRow = at === 0 && (heads === 'column' || heads === 'both');
    const cells = row.map((text, place) => {
      const isHead = isHeadRow || (place === 0 && (heads === 'row' || heads === 'both'));
      return isHead ? `<th>${escaped(text)}</th>` : `<td>${escaped(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const style = 'white-space:pre-wrap';
  const marks = `${ownTableMark}="${heads}"${cutId === undefined ? '' : ` ${cutMark}="${cutId}"`}`;
  return `<table ${marks} style="${style}"><tbody>${lines.join('')}</tbody></table>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '<br>',
  // Readers of HTML take a plain one for a line break, and one more space between words for none.
  '\r': '&#13;',
  '\u00a0': '&nbsp;',
};

function escaped(text: string): string {
  return text.replace(/[&<>\n\r\u00a0]/g, (sign) => entities[sign] ?? sign);
}
