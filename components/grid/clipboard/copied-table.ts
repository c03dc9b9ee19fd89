import { type GridProps } from '../grid-props';
import { type GridBlock } from '../hands/grid-block';
import { type GridBounds } from '../hands/grid-navigation';

/** What is copied out of a grid. Heads that were taken along are the first row, or the first cell of each row. */
export type CopiedTable = {
  readonly rows: readonly (readonly string[])[];
  readonly heads: CopiedHeads;
};

/** Which axes' heads were taken along. */
export type CopiedHeads = 'none' | 'row' | 'column' | 'both';

type Source = Pick<GridProps, 'textOf' | 'filledOf' | 'headTextOf'> & {
  readonly bounds: GridBounds;
};

/** The texts of a block. Whole rows take their heads along, and so do whole columns; a single cell never does. */
export function copiedTable(
  { top, bottom, left, right }: GridBlock,
  { bounds: { rowCount, columnCount }, headTextOf, ...source }: Source,
): CopiedTable {
  const isOne = top === bottom && left === right;
  const hasRowHeads = !isOne && left === 0 && right === columnCount - 1;
  const hasColumnHeads = !isOne && top === 0 && bottom === rowCount - 1;
  const columns = indexes(left, right);
  const cells = indexes(top, bottom).map((row) => {
    const texts = textsOfRow(row, columns, source);
    return hasRowHeads ? [headTextOf('row', row), ...texts] : texts;
  });
  const headRow = columns.map((column) => headTextOf('column', column));
  const firstRow = hasRowHeads ? ['', ...headRow] : headRow;
  return {
    rows: hasColumnHeads ? [firstRow, ...cells] : cells,
    heads: headsOf(hasRowHeads, hasColumnHeads),
  };
}

/** Cells that hold nothing are not asked: in a large matrix nearly all are empty. */
function textsOfRow(
  row: number,
  columns: readonly number[],
  { textOf, filledOf }: Pick<Source, 'textOf' | 'filledOf'>,
): readonly string[] {
  if (!filledOf) return columns.map((column) => textOf({ row, column }));
  const [left = 0] = columns;
  const texts = columns.map(() => '');
  for (const column of filledOf(row)) {
    const at = column - left;
    if (at >= 0 && at < texts.length) texts[at] = textOf({ row, column });
  }
  return texts;
}

function headsOf(hasRowHeads: boolean, hasColumnHeads: boolean): CopiedHeads {
  if (hasRowHeads) return hasColumnHeads ? 'both' : 'row';
  return hasColumnHeads ? 'column' : 'none';
}

function indexes(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
