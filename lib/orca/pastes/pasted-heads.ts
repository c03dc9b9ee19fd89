import { nameKey } from '../model/name-key';
import { type HeadSides, type PasteRequest } from './paste-plan';

/** A pasted table told apart into heads and cells. */
export type PastedHeads = {
  /** The names before its rows and above its columns; undefined where it has none. */
  readonly rows: readonly string[] | undefined;
  readonly columns: readonly string[] | undefined;
  /** The cells without the heads; rows may differ in length. */
  readonly cells: readonly (readonly string[])[];
  readonly shortRowCount: number;
};

export type HeadReader = {
  readonly knowsRow: (text: string) => boolean;
  readonly knowsColumn: (text: string) => boolean;
  /** Whether a text means something as a cell, and so is hardly a name. */
  readonly readsAsCell: (text: string) => boolean;
  /** Whether any other words could be a cell too, so that nothing but where they stand makes them names. */
  readonly isAnyWordCell: boolean;
};

/**
 * Finds the names in a table, where nobody said which they are. It has heads at both sides when most of its first row and of its first column are known
 * names, or when nothing beside its corner reads as a cell and the corner is empty or a title; at one side only when all
 * of that are known. What was copied out of a matrix comes without heads.
 */
export function pastedHeads(
  { rows: table, isOwn, heads }: Pick<PasteRequest, 'rows' | 'isOwn' | 'heads'>,
  reader: HeadReader,
): PastedHeads {
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const top = filledOut(table[0] ?? [], width);
  const side = table.map((row) => row[0] ?? '');
  const { firstRow, firstColumn } =
    heads ?? (isOwn ? noHeads : sidesWithHeads({ table, top, side }, reader));
  const [left, above] = [firstColumn ? 1 : 0, firstRow ? 1 : 0];
  return {
    rows: firstColumn ? side.slice(above) : undefined,
    columns: firstRow ? top.slice(left) : undefined,
    cells: table.slice(above).map((row) => row.slice(left)),
    shortRowCount: table.filter((row) => row.length < width).length,
  };
}

const noHeads: HeadSides = { firstRow: false, firstColumn: false };

type Border = {
  readonly table: readonly (readonly string[])[];
  /** Its first row and its first column, the corner in both. */
  readonly top: readonly string[];
  readonly side: readonly string[];
};

function sidesWithHeads(
  { table, top, side }: Border,
  { readsAsCell, ...reader }: HeadReader,
): HeadSides {
  // Where an object is called “No”, a row of noes is still a row of cells.
  const knowsRow = (text: string) => reader.knowsRow(text) && !readsAsCell(text);
  const knowsColumn = (text: string) => reader.knowsColumn(text) && !readsAsCell(text);
  const [corner = '', ...columns] = top;
  const rows = side.slice(1);
  const areNames = (texts: readonly string[]) =>
    texts.some(isWritten) && !texts.some((text) => isWritten(text) && readsAsCell(text));
  const isBesideCorner = () => {
    if (!isWritten(corner)) {
      const isSomeKnown = rows.some(knowsRow) || columns.some(knowsColumn);
      return !reader.isAnyWordCell || isSomeKnown || areAllDifferent(rows, columns);
    }
    if (readsAsCell(corner) || knowsRow(corner) || knowsColumn(corner)) return false;
    const inside = table.slice(1).flatMap((row) => row.slice(1));
    return (
      areMostly(rows, knowsRow, 2) ||
      areMostly(columns, knowsColumn, 2) ||
      areMostly(inside, readsAsCell, 2)
    );
  };
  const areKnown = areMostly(columns, knowsColumn) && areMostly(rows, knowsRow);
  if (areKnown || (areNames(columns) && areNames(rows) && isBesideCorner())) {
    return { firstRow: true, firstColumn: true };
  }
  const firstRow = rows.length > 0 && top.every(knowsColumn);
  return { firstRow, firstColumn: !firstRow && columns.length > 0 && side.every(knowsRow) };
}

/** As heads are: none left out, none twice, and enough of them that this is no chance. */
function areAllDifferent(rows: readonly string[], columns: readonly string[]): boolean {
  const texts = [...rows, ...columns];
  return (
    texts.length > 2 && texts.every(isWritten) && new Set(texts.map(nameKey)).size === texts.length
  );
}

/** Where a row or column of pasted cells goes. `from` is its place among the cells. */
export type PasteTarget = { readonly from: number } & (
  | { readonly to: 'record'; readonly id: string }
  | { readonly to: 'beyond' }
  /** Left out on purpose, or with the reason that is told for its cells. */
  | { readonly to: 'nowhere'; readonly reason: string | undefined }
);

/** What becomes of a head: the record it stands for, or why it stands for none. */
export type HeadFate =
  | { readonly to: 'record'; readonly id: string }
  | { readonly to: 'nowhere'; readonly reason: string | undefined };

/** Rows or columns that go where their heads say. One that names a record again goes nowhere. */
export function targetsByHead(
  heads: readonly string[],
  fateOf: (head: string) => HeadFate,
): readonly PasteTarget[] {
  const taken = new Set<string>();
  return heads.map((head, from): PasteTarget => {
    const fate = isWritten(head) ? fateOf(head) : unnamed;
    if (fate.to === 'nowhere') return { from, ...fate };
    if (taken.has(fate.id)) {
      const reason = `“${head.trim()}” stands in the table more than once; the first one counts.`;
      return { from, to: 'nowhere', reason };
    }
    taken.add(fate.id);
    return { from, ...fate };
  });
}

/**
 * Rows or columns that go side by side from where one pastes. They are repeated over the selection where it is as large
 * as several of them.
 */
export function targetsByPlace(
  size: number,
  { at, block, rowIds, columnIds }: Pick<PasteRequest, 'at' | 'block' | 'rowIds' | 'columnIds'>,
  axis: 'row' | 'column',
): readonly PasteTarget[] {
  const isRow = axis === 'row';
  const start = isRow ? at.row : at.column;
  const selected = isRow ? block.bottom - block.top + 1 : block.right - block.left + 1;
  const count = size > 0 && selected % size === 0 ? Math.max(size, selected) : size;
  const ids = isRow ? rowIds : columnIds;
  return Array.from({ length: count }, (_, step): PasteTarget => {
    const id = ids[start + step];
    const from = step % size;
    return id === undefined ? { from, to: 'beyond' } : { from, to: 'record', id };
  });
}

/** A place in a pasted table as spreadsheets call it: C4. Counted from 0. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCodePoint(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

const unnamed: HeadFate = { to: 'nowhere', reason: 'Its row or column has no name.' };

/** Whether half of what is written is of a kind, and at least `least` of it. */
function areMostly(
  texts: readonly string[],
  isOfKind: (text: string) => boolean,
  least = 1,
): boolean {
  const written = texts.filter(isWritten);
  const count = written.filter(isOfKind).length;
  return count >= least && count * 2 >= written.length;
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}

function filledOut(row: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => row[at] ?? '');
}
