import { type OrcaDocument } from '../../model/document';
import { type RecordOf } from '../../model/record';
import { matrixOrder } from './matrix-order';
import { nestedRows, rowsAfter, type NestedRows } from './nested-rows';

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

type Latest = {
  readonly tables: OrcaDocument['tables'];
  readonly rows: NestedRows;
  readonly matrix: NestedObjectMatrix;
};

/** Of the document that was asked about last: the next one is usually an edit away from it. */
let latest: Latest | undefined;

/** The same value comes back until an object, a relationship or an answer changes. */
export function nestedObjectMatrix(document: OrcaDocument): NestedObjectMatrix {
  const { tables } = document;
  const isKnown =
    latest?.tables.object === tables.object &&
    latest.tables.relationship === tables.relationship &&
    latest.tables.answer === tables.answer;
  if (latest && isKnown) return latest.matrix;
  const rows = (latest && rowsSince(latest, document)) ?? nestedRows(document);
  const matrix = matrixOf(document, rows);
  latest = { tables, rows, matrix };
  return matrix;
}

/** Undefined where objects came, went or moved, or too much else has changed. */
function rowsSince({ tables, rows, matrix }: Latest, document: OrcaDocument) {
  const { objects } = matrixOrder(document);
  const isSameOrder =
    objects.length === matrix.objects.length &&
    objects.every(({ id }, place) => matrix.objects[place]?.object.id === id);
  return isSameOrder ? rowsAfter(rows, tables, document) : undefined;
}

function matrixOf(document: OrcaDocument, rows: NestedRows): NestedObjectMatrix {
  const { filled, yes } = rows;
  const { objects, placeOf } = matrixOrder(document);
  const heads = objects.map((object, row) => {
    const counts = {
      sees: sizeWithout(yes[row], row),
      seenFrom: rows.seenFrom[row] ?? 0,
      asked: sizeWithout(filled[row], row),
      askedIn: rows.askedIn[row] ?? 0,
    };
    return { object, ...counts, reading: readingOf(counts, objects.length - 1) };
  });
  return {
    objects: heads,
    placeOf,
    filled,
    yes,
    coverage: {
      asked: heads.reduce((sum, { asked }) => sum + asked, 0),
      total: objects.length * Math.max(0, objects.length - 1),
    },
  };
}

function sizeWithout(columns: readonly number[] | undefined, row: number): number {
  return (columns?.length ?? 0) - (columns?.includes(row) ? 1 : 0);
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
