import { type OrcaDocument } from '../model/document';
import { nestedCellState, saidOfCell } from './nested-cell';
import { type NestedObjectMatrix } from './nested-object-matrix';

/** Whether one sees the column from the row, and nobody asked what one sees the other way. */
export function isReverseMissing(document: OrcaDocument, rowId: string, columnId: string): boolean {
  if (rowId === columnId) return false;
  const stateOf = (from: string, to: string) => nestedCellState(saidOfCell(document, from, to));
  return stateOf(rowId, columnId) === 'yes' && stateOf(columnId, rowId) === 'unasked';
}

/** A yes whose other direction nobody asked. */
export type MissingReverse = { readonly rowId: string; readonly columnId: string };

/** Every yes whose reverse is missing, row by row. */
export function missingReverses({
  objects,
  yes,
  filled,
}: NestedObjectMatrix): readonly MissingReverse[] {
  const said = filled.map((columns) => new Set(columns));
  return yes.flatMap((columns, row) =>
    columns.flatMap((column): readonly MissingReverse[] => {
      const from = objects[row];
      const to = objects[column];
      const isMissing = from && to && row !== column && !said[column]?.has(row);
      return isMissing ? [{ rowId: from.object.id, columnId: to.object.id }] : [];
    }),
  );
}
