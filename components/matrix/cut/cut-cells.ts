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

const kinds = ['relationship', 'answer', 'cta', 'grant', 'role'] as const;

export function cutCells<Place>(
  cut: GridCut,
  cells: MovableCells<Place>,
  document: OrcaDocument,
): CutCells<Place> {
  const { isTransposed, cellOfIds, isThere, cellsOf, recordsIn, lockOf } = cells;
  const rows = cut.rowIds.map((rowId) =>
    cut.columnIds.map((columnId) => cellOfIds(rowId, columnId)),
  );
  const places = new Map(rows.flat().map((place) => [lockOf(place), place]));
  /** Only what has changed is looked at: they may be many, and others go on editing all the while. */
  const touchedBy = (now: OrcaDocument) => {
    const cellsIn = [...changedRecords(document, now)].flatMap(([side, record]) =>
      cellsOf(side, record),
    );
    return [...new Set(cellsIn.map(lockOf))]
      .map((lock) => places.get(lock))
      .filter((place) => place !== undefined);
  };
  const areAsCut = (now: OrcaDocument) =>
    touchedBy(now).every(
      (place) =>
        !isThere(now, place) || isSaidAlike(recordsIn(document, place), recordsIn(now, place)),
    );
  return { cut, isTransposed, rows, areAsCut };
}

/** The records of cells that two documents do not have alike, each with the document that it is in. */
function* changedRecords(
  before: OrcaDocument,
  now: OrcaDocument,
): Generator<readonly [OrcaDocument, OrcaRecord]> {
  for (const kind of kinds) {
    for (const id of now.tables[kind].changedKeys(before.tables[kind])) {
      const [old, next] = [before.tables[kind].get(id), now.tables[kind].get(id)];
      if (old) yield [before, old];
      if (next) yield [now, next];
    }
  }
}

function isSaidAlike(before: readonly OrcaRecord[], now: readonly OrcaRecord[]): boolean {
  return isSameValue(before.map(unlisted), now.map(unlisted));
}

/** The server may put what this tab has just made at another place in its list. */
function unlisted(record: OrcaRecord) {
  return { ...record, orderKey: '' };
}
