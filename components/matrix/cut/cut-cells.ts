import { type GridCut } from '@/components/grid/clipboard/grid-cut';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { isSameValue } from '@/lib/shared/same-value';

import { type MovableCells } from './movable-cells';

/** Cells that are cut: which they are in the model, row by row as they were shown, and whether they are as they were. */
export type CutCells<Place> = {
  readonly cut: GridCut;
  readonly isTransposed: boolean;
  readonly rows: readonly (readonly Place[])[];
  /** False once something was edited in one of them. One whose row or column is gone says nothing of this. */
  readonly areAsCut: (document: OrcaDocument) => boolean;
};

export function cutCells<Place>(
  cut: GridCut,
  cells: MovableCells<Place>,
  document: OrcaDocument,
): CutCells<Place> {
  const { isTransposed, cellOfIds, isThere, recordsIn } = cells;
  const rows = cut.rowIds.map((rowId) =>
    cut.columnIds.map((columnId) => cellOfIds(rowId, columnId)),
  );
  const seen = rows.flat().map((place) => ({ place, records: recordsIn(document, place) }));
  const areAsCut = (now: OrcaDocument) =>
    seen.every(
      ({ place, records }) => !isThere(now, place) || isAsSeen(records, recordsIn(now, place)),
    );
  return { cut, isTransposed, rows, areAsCut };
}

function isAsSeen(before: readonly OrcaRecord[], now: readonly OrcaRecord[]): boolean {
  return (
    before.length === now.length &&
    before.every((record, at) => {
      const other = now[at];
      return (
        record === other || (other !== undefined && isSameValue(unlisted(record), unlisted(other)))
      );
    })
  );
}

/** The server may put what this tab has just made at another place in its list. */
function unlisted(record: OrcaRecord) {
  return { ...record, orderKey: '' };
}
