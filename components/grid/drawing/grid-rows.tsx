'use client';

import { type RefObject } from 'react';

import { type GridGeometry } from '../geometry/grid-geometry';
import { endsGroup, groupAt } from '../geometry/grid-groups';
import { type GridWindow } from '../geometry/grid-window';
import { type GridGroup, type GridProps, type GridTotals } from '../grid-props';
import { type GridBlock } from '../hands/grid-block';
import { type GridPosition } from '../hands/grid-navigation';
import { GridRow } from './grid-row';

type GridRowsProps = Pick<GridProps, 'FilledColumns' | 'renderCell' | 'renderRowHead'> & {
  readonly rowIds: readonly string[] | undefined;
  readonly columnIds: readonly string[] | undefined;
  readonly rowTotals: GridTotals | undefined;
  readonly rowGroups: readonly GridGroup[] | undefined;
  readonly rows: readonly number[];
  readonly geometry: GridGeometry;
  readonly window: GridWindow;
  readonly focus: GridPosition;
  readonly focusedRef: RefObject<HTMLDivElement | null>;
  readonly block: GridBlock | undefined;
  readonly ariaTotals: number;
};

const nothingSelected = { selectedFrom: 0, selectedTo: -1 } as const;

/** Some rows. Each gets only what changes it, so that rows which stay in view do not render while one scrolls. */
export function GridRows({
  rows,
  rowIds,
  window,
  focus,
  block,
  rowGroups,
  ...shared
}: GridRowsProps) {
  return rows.map((row) => {
    const isSelected = block && row >= block.top && row <= block.bottom;
    return (
      <GridRow
        key={rowIds?.[row] ?? row}
        {...shared}
        {...(isSelected ? { selectedFrom: block.left, selectedTo: block.right } : nothingSelected)}
        row={row}
        group={groupAt(rowGroups, row)}
        endsGroup={endsGroup(rowGroups, row)}
        frozenColumns={window.frozenColumns}
        firstColumn={window.firstColumn}
        lastColumn={window.lastColumn}
        focusedColumn={row === focus.row ? focus.column : undefined}
      />
    );
  });
}
