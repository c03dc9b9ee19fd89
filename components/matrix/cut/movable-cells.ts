import { type GridPosition } from '@/components/grid/hands/grid-navigation';
import { type CellMove } from '@/lib/orca/edits/cell-move';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { type Result } from '@/lib/shared/result';

/** What a matrix says of its cells, so that they can be cut and moved. `Place` is a cell by its ids in the model. */
export type MovableCells<Place> = {
  /** Cells are told apart by it too: turned round, the same rows and columns are others. */
  readonly isTransposed: boolean;
  /** The cell of a row and a column as shown, by the ids that the grid knows them by. */
  readonly cellOfIds: (rowId: string, columnId: string) => Place;
  /** Nothing beyond the last row or column. */
  readonly cellAt: (position: GridPosition) => Place | undefined;
  /** Whether what its row and column are of is still there. */
  readonly isThere: (document: OrcaDocument, place: Place) => boolean;
  /** The cells that may say something else when a record changes. */
  readonly cellsOf: (document: OrcaDocument, record: OrcaRecord) => readonly Place[];
  readonly recordsIn: (document: OrcaDocument, place: Place) => readonly OrcaRecord[];
  /** The name of the place that one person edits at a time. */
  readonly lockOf: (place: Place) => string;
  /** The error is a sentence. */
  readonly move: (
    document: OrcaDocument,
    steps: readonly { readonly from: Place; readonly to: Place }[],
  ) => Result<CellMove, string>;
};
