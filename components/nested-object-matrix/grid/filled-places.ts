import { type OrcaDocument } from '@/lib/orca/model/document';
import { filledColumns, filledRows, matrixOrder } from '@/lib/orca/views/nested/matrix-order';

import { type MatrixAxes } from '../axes/matrix-axes';

/** The columns of a row as shown that hold something, ascending. Costs what the row holds. */
export function filledPlaces(
  document: OrcaDocument,
  { rows, columnOf, isTransposed }: MatrixAxes,
  row: number,
): readonly number[] {
  const id = rows.ids[row];
  if (id === undefined) return [];
  const { objects } = matrixOrder(document);
  const places = isTransposed ? filledRows(document, id) : filledColumns(document, id);
  return places
    .map((place) => columnOf.get(objects[place]?.id ?? ''))
    .filter((column) => column !== undefined)
    .toSorted((a, b) => a - b);
}
