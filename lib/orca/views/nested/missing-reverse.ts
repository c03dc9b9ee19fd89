import { type OrcaDocument } from '../../model/document';
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
  const missing: MissingReverse[] = [];
  for (const [row, columns] of yes.entries()) {
    for (const column of columns) {
      // An object’s own place is always among what its row holds, and so never missing.
      if (isAmong(filled[column] ?? [], row)) continue;
      const [from, to] = [objects[row], objects[column]];
      if (from && to) missing.push({ rowId: from.object.id, columnId: to.object.id });
    }
  }
  return missing;
}

/** Whether a number is among ascending ones: halved, as a set of each row would take longer to make than to ask. */
function isAmong(ascending: readonly number[], wanted: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? wanted) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}
