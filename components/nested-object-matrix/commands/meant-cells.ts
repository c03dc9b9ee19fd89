import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';

/** The cells of a block that an answer is meant for: of an object with itself one answers only that cell, on purpose. */
export function meantCells(cells: readonly CellPlace[]): readonly CellPlace[] {
  const others = cells.filter(({ rowId, columnId }) => rowId !== columnId);
  return others.length === 0 ? cells : others;
}
