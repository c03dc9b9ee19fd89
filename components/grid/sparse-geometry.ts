import { type GridPosition } from './grid-navigation';
import { type GridBox, type GridPointer } from './grid-overlay';
import { type GridSizes } from './grid-sizes';

type Extent = { readonly rowCount: number; readonly columnCount: number };

type Range = { readonly startIndex: number; readonly endIndex: number };

export type GridView = { readonly rows: Range | null; readonly columns: Range | null };

/** Where a cell of equal rows and columns stands. */
export function sparseBox({ row, column }: GridPosition, sizes: GridSizes): GridBox {
  return {
    top: sizes.headHeight + row * sizes.rowHeight,
    left: sizes.headWidth + column * sizes.columnWidth,
    width: sizes.columnWidth,
    height: sizes.rowHeight,
  };
}

/** Whether a cell is in the part that is scrolled to, or just beside it. */
export function isInView({ row, column }: GridPosition, { rows, columns }: GridView): boolean {
  return isNear(row, rows) && isNear(column, columns);
}

function isNear(index: number, range: Range | null): boolean {
  return range !== null && index >= range.startIndex - 1 && index <= range.endIndex + 1;
}

/** The cell at a point of the content, in pixels from its top left; nothing on a head or beside the cells. */
export function sparsePointer(
  point: { readonly left: number; readonly top: number },
  sizes: GridSizes,
  { rowCount, columnCount }: Extent,
): GridPointer | undefined {
  const down = (point.top - sizes.headHeight) / sizes.rowHeight;
  const across = (point.left - sizes.headWidth) / sizes.columnWidth;
  const row = Math.floor(down);
  const column = Math.floor(across);
  const isInside = row >= 0 && row < rowCount && column >= 0 && column < columnCount;
  return isInside ? { row, column, x: across - column, y: down - row } : undefined;
}
