import { type OrcaDocument } from '../model/document';
import { type RecordOf } from '../model/record';
import { matrixOrder } from './matrix-order';

/** What a row and a column read like together: many nested, nested in many, only nested elsewhere, both empty. */
export type ObjectReading = 'hub' | 'popular' | 'leaf' | 'isolated' | '';

export type MatrixObject = {
  readonly object: RecordOf<'object'>;
  /** How many objects one sees from here (yes in its row), the object itself apart. */
  readonly sees: number;
  /** From how many objects one sees this (yes in its column), the object itself apart. */
  readonly seenFrom: number;
  /** Cells of its row that were asked, its own apart. */
  readonly asked: number;
  /** Cells of its column that were asked, its own apart. */
  readonly askedIn: number;
  readonly reading: ObjectReading;
};

/** The nested-object matrix: the same objects down and across, in their order. */
export type NestedObjectMatrix = {
  readonly objects: readonly MatrixObject[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** For each row the columns that hold something, ascending; that of the object itself is always among them. */
  readonly filled: readonly (readonly number[])[];
  /** For each row the columns that are a yes, ascending. */
  readonly yes: readonly (readonly number[])[];
  readonly coverage: Coverage;
};

/** Asked cells of all cells. An object's cell with itself is an extra, asked only on purpose, and not counted. */
type Coverage = { readonly asked: number; readonly total: number };

/** From how many on an object is called a hub or popular. Half the others, but at least three. */
const manyMin = 3;

type Tables = Pick<OrcaDocument['tables'], 'object' | 'relationship' | 'answer'>;

let latest: { readonly tables: Tables; readonly matrix: NestedObjectMatrix } | undefined;

/** The same value comes back until an object, a relationship or an answer changes. */
export function nestedObjectMatrix(document: OrcaDocument): NestedObjectMatrix {
  const { object, relationship, answer } = document.tables;
  const isKnown =
    latest?.tables.object === object &&
    latest.tables.relationship === relationship &&
    latest.tables.answer === answer;
  if (latest && isKnown) return latest.matrix;
  const matrix = buildMatrix(document);
  latest = { tables: { object, relationship, answer }, matrix };
  return matrix;
}

function buildMatrix(document: OrcaDocument): NestedObjectMatrix {
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
  const seenFrom = countsByColumn(yes);
  const askedIn = countsByColumn(filled);
  const heads = objects.map((object, row) => {
    const counts = {
      sees: sizeWithout(yes[row], row),
      seenFrom: seenFrom[row] ?? 0,
      asked: sizeWithout(filled[row], row),
      askedIn: askedIn[row] ?? 0,
    };
    return { object, ...counts, reading: readingOf(counts, objects.length - 1) };
  });
  return {
    objects: heads,
    placeOf,
    filled: filled.map(ascending),
    yes: yes.map(ascending),
    coverage: {
      asked: heads.reduce((sum, { asked }) => sum + asked, 0),
      total: objects.length * Math.max(0, objects.length - 1),
    },
  };
}

/** How many rows hold each column, its own row apart. */
function countsByColumn(rows: readonly ReadonlySet<number>[]): readonly number[] {
  const counts = rows.map(() => 0);
  for (const [row, columns] of rows.entries()) {
    for (const column of columns) {
      if (column !== row) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  return counts;
}

function sizeWithout(columns: ReadonlySet<number> | undefined, row: number): number {
  return (columns?.size ?? 0) - (columns?.has(row) ? 1 : 0);
}

function ascending(columns: ReadonlySet<number>): readonly number[] {
  return [...columns].toSorted((a, b) => a - b);
}

function readingOf(
  { sees, seenFrom, asked, askedIn }: Pick<MatrixObject, 'sees' | 'seenFrom' | 'asked' | 'askedIn'>,
  others: number,
): ObjectReading {
  const many = Math.max(manyMin, others / 2);
  if (sees >= many) return 'hub';
  if (seenFrom >= many) return 'popular';
  // An empty row means something only once it was asked, and so does an empty column.
  if (asked < others || sees > 0 || others === 0) return '';
  if (seenFrom > 0) return 'leaf';
  return askedIn < others ? '' : 'isolated';
}
