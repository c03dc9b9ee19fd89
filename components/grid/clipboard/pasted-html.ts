import { err, ok, type Result } from '@/lib/shared/result';

import { type PastedTable } from '../grid-props';
import { exactText, isHidden, seenText } from './html-text';
import { cutMark, ownTableMark } from './table-html';
import { tableLimits } from './table-limits';

type Rows = readonly (readonly string[])[];

/**
 * The first table in HTML of a clipboard; nothing where there is none. The HTML is taken apart in a document that runs
 * nothing and loads nothing. What is hidden is left out; a merged cell says its text once, at its top left.
 */
export function tableOfHtml(html: string): Result<PastedTable, 'too_many'> | undefined {
  // Some hand over the rows without the table around them, and those would be no rows then.
  const isBare = !/<table/i.test(html) && /<tr[\s>]/i.test(html);
  const source = isBare ? `<table>${html}</table>` : html;
  const table = new DOMParser().parseFromString(source, 'text/html').querySelector('table');
  if (!table) return undefined;
  const heads = table.getAttribute(ownTableMark);
  const rows = rowsOf(table, heads === null ? seenText : exactText);
  if (!rows) return err('too_many');
  if (heads === null) return ok({ rows, isOwn: false });
  const cutId = table.getAttribute(cutMark);
  return ok({
    rows: ownRows(rows, heads),
    isOwn: true,
    ...(heads === 'both' && { hasHeads: true }),
    ...(cutId !== null && { cutId }),
  });
}

/** Cells that were copied with the heads of one axis are meant for wherever they are pasted; with both, for those heads. */
function ownRows(rows: Rows, heads: string): Rows {
  if (heads === 'column') return rows.slice(1);
  return heads === 'row' ? rows.map((row) => row.slice(1)) : rows;
}

/** Nothing where there are more cells than may be pasted. */
function rowsOf(table: Element, textOf: (cell: Element) => string): Rows | undefined {
  const hidden = hiddenColumns(table);
  const rows: (readonly string[])[] = [];
  /** How many more rows a merged cell of a row above goes on for, by column. */
  let merged: readonly number[] = [];
  let cellCount = 0;
  for (const row of rowElements(table)) {
    const { texts, spans } = readRow(row, { merged, hidden, textOf });
    merged = Array.from({ length: Math.max(merged.length, spans.length) }, (_, column) =>
      Math.max((merged[column] ?? 0) - 1, (spans[column] ?? 1) - 1, 0),
    );
    cellCount += texts.length;
    if (cellCount > tableLimits.cellsMax) return undefined;
    if (!isHidden(row)) rows.push(texts.filter((_, column) => !hidden.has(column)));
  }
  return rows;
}

type RowAround = {
  readonly merged: readonly number[];
  readonly hidden: ReadonlySet<number>;
  readonly textOf: (cell: Element) => string;
};

function readRow(row: Element, { merged, hidden, textOf }: RowAround) {
  const texts: string[] = [];
  /** Over how many rows the cell of a column goes. */
  const spans: number[] = [];
  const skipMerged = () => {
    while ((merged[texts.length] ?? 0) > 0) {
      texts.push('');
      spans.push(1);
    }
  };
  for (const cell of childrenNamed(row, ['TD', 'TH'])) {
    if (texts.length > tableLimits.cellsMax) break;
    skipMerged();
    // A cell that is hidden with its column stands in it; one that is hidden by itself stands nowhere.
    if (isHidden(cell) && !hidden.has(texts.length)) continue;
    const width = spanOf(cell, 'colspan');
    const height = spanOf(cell, 'rowspan');
    texts.push(textOf(cell), ...Array.from({ length: width - 1 }, () => ''));
    spans.push(...Array.from({ length: width }, () => height));
  }
  skipMerged();
  return { texts, spans };
}

const spanMax = 1_000;

function spanOf(element: Element, name: 'colspan' | 'rowspan' | 'span'): number {
  const span = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(span) ? Math.max(1, Math.min(span, spanMax)) : 1;
}

/** The rows of a table itself, not of one in its cells. */
function rowElements(table: Element): readonly Element[] {
  return [...table.children].flatMap((child) =>
    child.nodeName === 'TR' ? [child] : childrenNamed(child, ['TR']),
  );
}

/** Excel hides a column at its `col`, and copies its cells all the same. */
function hiddenColumns(table: Element): ReadonlySet<number> {
  const hidden = new Set<number>();
  let column = 0;
  for (const col of table.querySelectorAll('col')) {
    if (col.closest('table') !== table) continue;
    const end = column + spanOf(col, 'span');
    for (; column < end; column += 1) if (isHidden(col)) hidden.add(column);
  }
  return hidden;
}

function childrenNamed(element: Element, names: readonly string[]): readonly Element[] {
  return [...element.children].filter(({ nodeName }) => names.includes(nodeName));
}
