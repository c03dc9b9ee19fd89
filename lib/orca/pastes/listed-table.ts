import { nameList } from '@/lib/shared/name-list';

import { nameKey } from '../model/name-key';
import { type PastePlan, type PasteRequest } from './paste-plan';
import { cellAddress } from './pasted-heads';

/** A line of a list: what it says of a row and a column of the matrix, and where it stood in the list ("C4"). */
export type ListedCell = {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly at: string;
};

/** The lines of a list, and which of its columns were read, from 0. */
export type ListedLines = {
  readonly cells: readonly ListedCell[];
  readonly columns: readonly number[];
};

type ListedTable = {
  readonly rows: PasteRequest['rows'];
  /** Where a cell of the matrix stood in the list, by its place in the matrix. */
  readonly places: ReadonlyMap<string, string>;
};

/**
 * What pasting a list would do: it is put into the matrix that it says, whose heads are the names in it, and that is
 * planned. The lines of one cell are joined.
 */
export function planListed(
  request: PasteRequest,
  { cells, columns }: ListedLines,
  { joint, plan }: { readonly joint: string; readonly plan: (matrix: PasteRequest) => PastePlan },
): PastePlan {
  const { rows, places } = listedTable(cells, joint);
  const heads = { firstRow: true, firstColumn: true };
  // What a list does not say it leaves alone, wherever it was copied.
  const planned = plan({ ...request, rows, heads, isOwn: false, isTransposed: false });
  const unread = planned.unread.map((cell) => ({ ...cell, at: places.get(cell.at) ?? cell.at }));
  const notes = [...planned.notes, ...leftOut(request.rows, columns)];
  return { ...planned, unread, notes, isList: true };
}

/** Columns that say something which a matrix has no place for. */
function leftOut([top = [], ...lines]: PasteRequest['rows'], read: readonly number[]): string[] {
  const titles = top.flatMap((title, at) => {
    const isEmpty = lines.every((line) => (line[at] ?? '').trim() === '');
    return read.includes(at) || isEmpty ? [] : [`“${title.trim() || cellAddress(0, at)}”`];
  });
  const [verb, what] = titles.length === 1 ? ['is', 'column'] : ['are', 'columns'];
  return titles.length === 0 ? [] : [`The ${what} ${nameList(titles)} ${verb} not read.`];
}

function listedTable(cells: readonly ListedCell[], joint: string): ListedTable {
  const rows = namesOf(cells.map(({ row }) => row));
  const columns = namesOf(cells.map(({ column }) => column));
  const emptyRow = () => Array.from({ length: columns.size + 1 }, () => '');
  const table = Array.from({ length: rows.size + 1 }, emptyRow);
  const places = new Map<string, string>();
  for (const { row, column, text, at } of cells) {
    const [down, across] = [rows.get(nameKey(row)) ?? 0, columns.get(nameKey(column)) ?? 0];
    const line = table[down] ?? [];
    const before = line[across] ?? '';
    line[across] = before === '' ? text : `${before}${joint}${text}`;
    line[0] ||= row;
    const top = table[0] ?? [];
    top[across] ||= column;
    const place = cellAddress(down, across);
    const met = places.get(place);
    places.set(place, met === undefined ? at : `${met}, ${at}`);
  }
  return { rows: table, places };
}

/** The place of each name, from 1 in the order in which they were met. */
function namesOf(names: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const name of names) {
    const key = nameKey(name);
    if (!places.has(key)) places.set(key, places.size + 1);
  }
  return places;
}
