import { nameList } from '@/lib/shared/name-list';

import { nameKey } from '../model/name-key';
import { type PastePlan, type PasteRequest } from './paste-plan';
import { cellAddress, type HeadFate } from './pasted-heads';

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

/** What becomes of the names of a list’s rows and columns: those of one record are one. */
type ListedHeads = {
  readonly row: (name: string) => HeadFate;
  readonly column: (name: string) => HeadFate;
};

/** The matrix that a list says holds no more: all of it is looked at, however little of it the list fills. */
const cellsMax = 1_000_000;

type ListedTable = {
  readonly rows: PasteRequest['rows'];
  /** Where a cell of the matrix stood in the list, by its place in the matrix. */
  readonly places: ReadonlyMap<string, string>;
};

type ListPlanner = {
  /** Between the lines of one cell. */
  readonly joint: string;
  readonly fateOf: ListedHeads;
  readonly plan: (matrix: PasteRequest) => PastePlan;
};

/**
 * What pasting a list would do: it is put into the matrix that it says, whose heads are the names in it, and that is
 * planned. The lines of one cell are joined. One that is too large changes nothing, and a note says so.
 */
export function planListed(
  request: PasteRequest,
  { cells, columns }: ListedLines,
  { joint, fateOf, plan }: ListPlanner,
): PastePlan {
  const found = {
    rows: headsOf(
      cells.map(({ row }) => row),
      fateOf.row,
    ),
    columns: headsOf(
      cells.map(({ column }) => column),
      fateOf.column,
    ),
  };
  if (found.rows.names.length * found.columns.names.length > cellsMax) return tooLarge;
  const { rows, places } = listedTable(cells, joint, found);
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

const tooLarge: PastePlan = {
  changes: [],
  sameCount: 0,
  unread: [],
  heads: { firstRow: true, firstColumn: true },
  isList: true,
  unknownHeads: [],
  notes: [
    `The names in this list make a matrix of more than ${cellsMax.toLocaleString('en')} cells. Paste it in parts.`,
  ],
  isFreeText: false,
  shortRowCount: 0,
  beyondCount: 0,
  held: [],
  operations: [],
};

function listedTable(
  cells: readonly ListedCell[],
  joint: string,
  { rows, columns }: { readonly rows: Heads; readonly columns: Heads },
): ListedTable {
  const emptyRow = (head: string) => [head, ...columns.names.map(() => '')];
  const table = ['', ...rows.names].map(emptyRow);
  table[0] = ['', ...columns.names];
  const places = new Map<string, string>();
  for (const { row, column, text, at } of cells) {
    const [down, across] = [rows.placeOf(row), columns.placeOf(column)];
    const line = table[down] ?? [];
    const before = line[across] ?? '';
    line[across] = before === '' ? text : `${before}${joint}${text}`;
    const place = cellAddress(down, across);
    const met = places.get(place);
    places.set(place, met === undefined ? at : `${met}, ${at}`);
  }
  return { rows: table, places };
}

type Heads = {
  /** The first name of each. */
  readonly names: readonly string[];
  /** From 1, in the order in which they were met. */
  readonly placeOf: (name: string) => number;
};

function headsOf(all: readonly string[], fateOf: (name: string) => HeadFate): Heads {
  const names: string[] = [];
  const placeByName = new Map<string, number>();
  const placeByRecord = new Map<string, number>();
  for (const name of all) {
    const key = nameKey(name);
    if (placeByName.has(key)) continue;
    const fate = key === '' ? undefined : fateOf(name);
    const id = fate?.to === 'record' ? fate.id : undefined;
    const known = id === undefined ? undefined : placeByRecord.get(id);
    const place = known ?? names.push(name);
    placeByName.set(key, place);
    if (id !== undefined) placeByRecord.set(id, place);
  }
  return { names, placeOf: (name) => placeByName.get(nameKey(name)) ?? 0 };
}
