import { type OrcaDocument } from '../../model/document';
import { filledColumns, matrixOrder, yesColumns } from './matrix-order';

/** What the cells of the nested-object matrix come to, by places in its order. */
export type NestedRows = {
  /** For each row the columns that hold something, ascending; that of the object itself is always among them. */
  readonly filled: readonly (readonly number[])[];
  /** For each row the columns that are a yes, ascending. */
  readonly yes: readonly (readonly number[])[];
  /** In how many rows each column holds something, its own row apart. */
  readonly askedIn: readonly number[];
  /** In how many rows each column is a yes, its own row apart. */
  readonly seenFrom: readonly number[];
};

type Tables = OrcaDocument['tables'];

/** As many as are looked up one by one. */
const fewRows = 50;

/** The rows as they stand, every cell looked at. */
export function nestedRows(document: OrcaDocument): NestedRows {
  const { objects, placeOf } = matrixOrder(document);
  const filled = objects.map((_object, row) => new Set([row]));
  const yes = objects.map(() => new Set<number>());
  const fill = (rows: readonly Set<number>[], rowId: string, columnId: string) => {
    const column = placeOf.get(columnId);
    if (column !== undefined) rows[placeOf.get(rowId) ?? -1]?.add(column);
  };
  // Straight from the tables: sorting what is only counted would take longer than the counting.
  for (const record of document.tables.answer.values()) {
    const isOfMatrix = record.kind === 'answer' && record.matrix === 'nested_object';
    if (isOfMatrix) fill(filled, record.rowId, record.columnId);
  }
  for (const record of document.tables.relationship.values()) {
    if (record.kind !== 'relationship') continue;
    fill(filled, record.fromId, record.toId);
    fill(yes, record.fromId, record.toId);
  }
  return {
    filled: filled.map(ascending),
    yes: yes.map(ascending),
    askedIn: countsByColumn(filled),
    seenFrom: countsByColumn(yes),
  };
}

/**
 * The rows of a document whose objects stand as they did when `rows` were those of `before`: only those that something
 * has changed in are looked at again. Undefined where that are so many that looking at all is quicker.
 */
export function rowsAfter(
  rows: NestedRows,
  before: Tables,
  document: OrcaDocument,
): NestedRows | undefined {
  const changed = changedRows(before, document.tables);
  if (changed.size > fewRows) return undefined;
  const { placeOf } = matrixOrder(document);
  const [filled, yes] = [[...rows.filled], [...rows.yes]];
  const [askedIn, seenFrom] = [[...rows.askedIn], [...rows.seenFrom]];
  for (const objectId of changed) {
    const row = placeOf.get(objectId);
    if (row === undefined) continue;
    const after = {
      filled: filledColumns(document, objectId),
      yes: yesColumns(document, objectId),
    };
    recount(askedIn, row, { before: filled[row] ?? [], after: after.filled });
    recount(seenFrom, row, { before: yes[row] ?? [], after: after.yes });
    filled[row] = after.filled;
    yes[row] = after.yes;
  }
  return { filled, yes, askedIn, seenFrom };
}

/** The objects whose rows may say something else than before. */
function changedRows(before: Tables, after: Tables): ReadonlySet<string> {
  const objectIds = new Set<string>();
  for (const id of after.relationship.changedKeys(before.relationship)) {
    for (const { relationship } of [before, after]) {
      const record = relationship.get(id);
      if (record?.kind === 'relationship') objectIds.add(record.fromId);
    }
  }
  for (const id of after.answer.changedKeys(before.answer)) {
    for (const { answer } of [before, after]) {
      const record = answer.get(id);
      if (record?.kind === 'answer' && record.matrix === 'nested_object') {
        objectIds.add(record.rowId);
      }
    }
  }
  return objectIds;
}

/** Takes what a row held out of the counts of its columns, and puts in what it holds. */
function recount(
  counts: number[],
  row: number,
  { before, after }: { readonly before: readonly number[]; readonly after: readonly number[] },
): void {
  const add = (columns: readonly number[], by: number) => {
    for (const column of columns) {
      if (column !== row) counts[column] = (counts[column] ?? 0) + by;
    }
  };
  add(before, -1);
  add(after, 1);
}

function countsByColumn(rows: readonly ReadonlySet<number>[]): readonly number[] {
  const counts = rows.map(() => 0);
  for (const [row, columns] of rows.entries()) {
    for (const column of columns) {
      if (column !== row) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return counts;
}

function ascending(columns: ReadonlySet<number>): readonly number[] {
  return [...columns].toSorted((a, b) => a - b);
}
