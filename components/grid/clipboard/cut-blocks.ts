import { type GridWindow } from '../geometry/grid-window';
import { type GridBlock } from '../hands/grid-block';
import { type GridCut } from './grid-cut';

type Shown = { readonly rowIds: readonly string[]; readonly columnIds: readonly string[] };
type Run = { readonly first: number; readonly last: number };

/**
 * Where cut cells stand by now, in as few blocks as that takes; what was moved away is apart, and what is not shown or
 * out of view is left out.
 */
export function cutBlocks(
  cut: Pick<GridCut, 'rowIds' | 'columnIds'>,
  { rowIds, columnIds }: Shown,
  window: GridWindow,
): readonly GridBlock[] {
  const { frozenRows, firstRow, lastRow, frozenColumns, firstColumn, lastColumn } = window;
  const rows = runsOf(cut.rowIds, rowIds).filter(
    ({ first, last }) => first < frozenRows || (last >= firstRow && first <= lastRow),
  );
  const columns = runsOf(cut.columnIds, columnIds).filter(
    ({ first, last }) => first < frozenColumns || (last >= firstColumn && first <= lastColumn),
  );
  return rows.flatMap(({ first: top, last: bottom }) =>
    columns.map(({ first: left, last: right }) => ({ top, bottom, left, right })),
  );
}

/** The places of some ids, those next to each other as one. */
function runsOf(ids: readonly string[], shown: readonly string[]): readonly Run[] {
  const cut = new Set(ids);
  const runs: Run[] = [];
  for (const [place, id] of shown.entries()) {
    if (!cut.has(id)) continue;
    const before = runs.at(-1);
    if (before?.last === place - 1) runs[runs.length - 1] = { ...before, last: place };
    else runs.push({ first: place, last: place });
  }
  return runs;
}
