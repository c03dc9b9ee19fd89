export type Cell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), with a byte order mark: without one Excel takes UTF-8 for the machine's
 * old code page and spoils every accent. Other readers skip it.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell that begins with one of these is a formula to Excel, LibreOffice and Google Sheets, whoever wrote it: an
 * imported name could then call out to the network. The apostrophe makes it text, at the price of being in the file.
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
