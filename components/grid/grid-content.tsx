'use client';

import { useMemo, type RefObject } from 'react';

import { type GridBlock } from './grid-block';
import { GridFoot } from './grid-foot';
import { boxOf, type GridGeometry } from './grid-geometry';
import { GridHeads } from './grid-heads';
import { CellLayer } from './grid-layers';
import { ColumnLines, Crosshair } from './grid-lines';
import { type GridPosition } from './grid-navigation';
import { type GridProps } from './grid-props';
import { GridRows } from './grid-rows';
import { drawnIndexes, isNearView, type GridWindow } from './grid-window';
import { RowsEnd } from './rows-end';

type GridContentProps = {
  readonly grid: GridProps;
  readonly geometry: GridGeometry;
  readonly window: GridWindow;
  readonly block: GridBlock | undefined;
  readonly focusedRef: RefObject<HTMLDivElement | null>;
};

/** All that scrolls, and what of it stays in sight. */
export function GridContent({ grid, geometry, window, block, focusedRef }: GridContentProps) {
  const { focus, Overlay, columnTotals } = grid;
  const columns = useDrawnColumns(window, geometry, focus.column);
  const ariaEnd = geometry.columns.count + 2;
  const ariaTotals = ariaEnd + Number(grid.columnsEnd !== undefined);
  const { frozenColumns } = window;
  const rowProps = {
    FilledColumns: grid.FilledColumns,
    renderCell: grid.renderCell,
    renderRowHead: grid.renderRowHead,
    rowTotals: grid.rowTotals,
    rowGroups: grid.rowGroups,
    geometry,
    window,
    focus,
    focusedRef,
    block,
    ariaTotals,
  };
  const overlay = Overlay && (
    <CellLayer geometry={geometry} frozenColumns={frozenColumns}>
      <Overlay boxOf={(at) => (isNearView(at, window) ? boxOf(at, geometry) : undefined)} />
    </CellLayer>
  );
  const lines = <ColumnLines geometry={geometry} columns={columns} groups={grid.columnGroups} />;
  return (
    <>
      <div role="presentation" className="sticky top-0 z-20" style={{ height: geometry.top }}>
        <GridHeads
          corner={grid.corner}
          columnsEnd={grid.columnsEnd}
          rowTotals={grid.rowTotals}
          columnGroups={grid.columnGroups}
          renderColumnHead={grid.renderColumnHead}
          geometry={geometry}
          columns={columns}
          frozenColumns={frozenColumns}
          focus={focus}
          focusedRef={focusedRef}
          ariaTotals={ariaTotals}
        />
      </div>
      {lines}
      <Crosshair geometry={geometry} focus={focus} />
      <GridRows {...rowProps} rows={drawnRows(window, geometry, focus)} />
      {overlay}
      {grid.rowsEnd !== undefined && <RowsEnd geometry={geometry}>{grid.rowsEnd}</RowsEnd>}
      {columnTotals && (
        <GridFoot
          geometry={geometry}
          columns={columns}
          ariaRow={geometry.rows.count + 2 + Number(grid.rowsEnd !== undefined)}
          totals={columnTotals}
        />
      )}
    </>
  );
}

const overscan = { rows: 4, columns: 2 } as const;

function drawnRows(
  { frozenRows, firstRow, lastRow }: GridWindow,
  { rows }: GridGeometry,
  focus: GridPosition,
): readonly number[] {
  return drawnIndexes({
    first: firstRow,
    last: lastRow,
    frozen: frozenRows,
    count: rows.count,
    focused: focus.row,
    overscan: overscan.rows,
  });
}

/** The frozen columns and those in view, the same list while none comes or goes. */
function useDrawnColumns(
  { frozenColumns, firstColumn, lastColumn }: GridWindow,
  { columns: { count } }: GridGeometry,
  focused: number,
): readonly number[] {
  return useMemo(
    () => [
      ...Array.from({ length: frozenColumns }, (_, column) => column),
      ...drawnIndexes({
        first: firstColumn,
        last: lastColumn,
        frozen: frozenColumns,
        count,
        focused,
        overscan: overscan.columns,
      }),
    ],
    [frozenColumns, firstColumn, lastColumn, count, focused],
  );
}
