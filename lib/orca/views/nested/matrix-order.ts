import { type OrcaDocument } from '../../model/document';
import { recordsOf, referrersOf, relationshipsFrom } from '../../model/lookups';
import { type RecordOf } from '../../model/record';

/** The objects down and across the nested-object matrix, and the place of each by its id. */
export type MatrixOrder = {
  readonly objects: readonly RecordOf<'object'>[];
  readonly placeOf: ReadonlyMap<string, number>;
};

const orders = new WeakMap<readonly RecordOf<'object'>[], MatrixOrder>();

/** The same value comes back until an object changes. */
export function matrixOrder(document: OrcaDocument): MatrixOrder {
  const objects = recordsOf(document, 'object');
  const known = orders.get(objects);
  if (known) return known;
  const order = { objects, placeOf: new Map(objects.map(({ id }, place) => [id, place])) };
  orders.set(objects, order);
  return order;
}

/**
 * The columns of an object's row that hold something, ascending; its own is always among them. Costs what the row
 * holds, however large the matrix is.
 */
export function filledColumns(document: OrcaDocument, objectId: string): readonly number[] {
  const row = { kind: 'object', id: objectId } as const;
  const columnIds = new Set([objectId]);
  for (const { toId } of relationshipsFrom(document, objectId)) columnIds.add(toId);
  for (const { matrix, rowId, columnId } of referrersOf(document, row, 'answer')) {
    if (matrix === 'nested_object' && rowId === objectId) columnIds.add(columnId);
  }
  return placesOf(document, columnIds);
}

/** The rows of an object's column that hold something, as `filledColumns` is of its row: for a matrix turned round. */
export function filledRows(document: OrcaDocument, objectId: string): readonly number[] {
  const column = { kind: 'object', id: objectId } as const;
  const rowIds = new Set([objectId]);
  for (const { fromId, toId } of referrersOf(document, column, 'relationship')) {
    if (toId === objectId) rowIds.add(fromId);
  }
  for (const { matrix, rowId, columnId } of referrersOf(document, column, 'answer')) {
    if (matrix === 'nested_object' && columnId === objectId) rowIds.add(rowId);
  }
  return placesOf(document, rowIds);
}

/** The columns of an object's row that are a yes, ascending. */
export function yesColumns(document: OrcaDocument, objectId: string): readonly number[] {
  return placesOf(document, new Set(relationshipsFrom(document, objectId).map(({ toId }) => toId)));
}

function placesOf(document: OrcaDocument, ids: ReadonlySet<string>): readonly number[] {
  const { placeOf } = matrixOrder(document);
  return [...ids]
    .map((id) => placeOf.get(id))
    .filter((place) => place !== undefined)
    .toSorted((a, b) => a - b);
}
