import { cellsOf, type GridBlock } from '@/components/grid/hands/grid-block';
import { clampedPosition, type GridPosition } from '@/components/grid/hands/grid-navigation';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { type ShownAxis } from '@/lib/orca/views/heads/shown-axis';
import { type MatrixOrder } from '@/lib/orca/views/nested/matrix-order';

/** Which object stands where: down and across as shown, which is turned round where the matrix is transposed. */
export type MatrixAxes = {
  readonly rows: ShownAxis;
  readonly columns: ShownAxis;
  /** Down stands what is seen, across on whose page. */
  readonly isTransposed: boolean;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
};

/** The focus as an address keeps it: ids of objects, whatever order they are shown in. */
export type FocusAddress = {
  readonly row?: string | undefined;
  readonly column?: string | undefined;
};

/** Stands in an address for the side that a focused head is not of. */
const headWord = 'head';

export function matrixAxes(rows: ShownAxis, columns: ShownAxis, isTransposed: boolean): MatrixAxes {
  return { rows, columns, isTransposed, rowOf: placesOf(rows), columnOf: placesOf(columns) };
}

/** The cell at a position; nothing where it is a head or outside. */
export function cellAt(axes: MatrixAxes, { row, column }: GridPosition): CellPlace | undefined {
  const down = axes.rows.ids[row];
  const across = axes.columns.ids[column];
  return down === undefined || across === undefined ? undefined : cellOfIds(axes, down, across);
}

/** The cell of what stands down the side and what stands across the top. */
export function cellOfIds(
  { isTransposed }: Pick<MatrixAxes, 'isTransposed'>,
  down: string,
  across: string,
): CellPlace {
  return isTransposed ? { rowId: across, columnId: down } : { rowId: down, columnId: across };
}

/** The object whose head is at a position; nothing where it is a cell. */
export function headAt(axes: MatrixAxes, { row, column }: GridPosition): string | undefined {
  if (row < 0) return axes.columns.ids[column];
  return column < 0 ? axes.rows.ids[row] : undefined;
}

/** Where a cell is shown; nothing where it is filtered out. */
export function positionOf(
  axes: MatrixAxes,
  { rowId, columnId }: CellPlace,
): GridPosition | undefined {
  const row = axes.rowOf.get(axes.isTransposed ? columnId : rowId);
  const column = axes.columnOf.get(axes.isTransposed ? rowId : columnId);
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** Every cell of a block, row by row as shown. */
export function cellsInBlock(axes: MatrixAxes, block: GridBlock): readonly CellPlace[] {
  return [...cellsOf(block)]
    .map((position) => cellAt(axes, position))
    .filter((cell) => cell !== undefined);
}

/** What an address says of a position. */
export function addressAt(axes: MatrixAxes, { row, column }: GridPosition): Required<FocusAddress> {
  const down = axes.rows.ids[row] ?? headWord;
  const across = axes.columns.ids[column] ?? headWord;
  return axes.isTransposed ? { row: across, column: down } : { row: down, column: across };
}

/** The cell that an address names, whatever is shown; two first objects where it names none. */
export function cellOfAddress(
  { objects, placeOf }: MatrixOrder,
  { row = '', column = '' }: FocusAddress,
): CellPlace {
  const rowId = placeOf.has(row) ? row : (objects[0]?.id ?? '');
  const other = objects.find(({ id }) => id !== rowId)?.id ?? rowId;
  return { rowId, columnId: placeOf.has(column) ? column : other };
}

/** What an address says of an object's head. */
export function addressOfHead(
  axes: MatrixAxes,
  axis: 'row' | 'column',
  objectId: string,
): Required<FocusAddress> {
  const isModelRow = (axis === 'row') !== axes.isTransposed;
  return isModelRow ? { row: objectId, column: headWord } : { row: headWord, column: objectId };
}

/**
 * The position that an address means; where an object of it is not shown (any more), what stands where it stood last.
 * A new matrix opens on the first pair, not on an object with itself.
 */
export function positionAt(
  axes: MatrixAxes,
  { row, column }: FocusAddress,
  last?: GridPosition,
): GridPosition {
  const [down, across] = axes.isTransposed ? [column, row] : [row, column];
  const rowPlace = placeAt(axes.rowOf, down) ?? last?.row ?? 0;
  const other = axes.columns.ids.findIndex((id) => id !== axes.rows.ids[rowPlace]);
  return clampedPosition(
    { row: rowPlace, column: placeAt(axes.columnOf, across) ?? last?.column ?? Math.max(0, other) },
    {
      rowMin: -1,
      columnMin: -1,
      rowCount: axes.rows.ids.length,
      columnCount: axes.columns.ids.length,
    },
  );
}

function placeAt(places: ReadonlyMap<string, number>, said: string | undefined) {
  return said === headWord ? -1 : places.get(said ?? '');
}

function placesOf({ ids }: ShownAxis): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}
