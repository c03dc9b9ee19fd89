'use client';

import { useCallback, useMemo, type RefObject } from 'react';

import { boxOf, coveredBy, type GridGeometry } from '../geometry/grid-geometry';
import { groupRuns } from '../geometry/grid-groups';
import { drawnIndexes, isNearView, type GridWindow } from '../geometry/grid-window';
import { type GridProps } from '../grid-props';
import { type GridBlock } from '../hands/grid-block';
import { type GridPosition } from '../hands/grid-navigation';
import { ColumnResizer } from './column-resizer';
import { GridFoot } from './grid-foot';
import { GridHeads } from './grid-heads';
import { CellLayer } from './grid-layers';
import { ColumnLines, Crosshair, FrozenColumnLines } from './grid-lines';
import { GridRows } from './grid-rows';
import { RowGroupLabels } from './group-labels';
import { RowsEnd } from './rows-end';

type GridContentProps = {
  readonly grid: GridProps;
  readonly geometry: GridGeometry;
  readonly window: GridWindow;
  readonly block: GridBlock | undefined;
  readonly focusedRef: RefObject<HTMLDivElement | null>;
  readonly scroller: HTMLElement | null;
  readonly frozenPane: HTMLElement | null;
  /** Told of the element over the frozen rows, for what lies over cells. */
  readonly onFrozenPane: (pane: HTMLElement | null) => void;
};

/** All that scrolls, and what of it stays in sight. */
export function GridContent(props: GridContentProps) {
  const { grid, geometry, window, block, focusedRef } = props;
  const { scroller, frozenPane, onFrozenPane } = props;
  const { focus, Overlay, columnTotals, onResize } = grid;
  const { frozenRows, frozenColumns } = window;
  const columns = useDrawnColumns(window, geometry, focus.column);
  const rows = drawnRows(window, geometry, focus);
  const covered = coveredBy(window, geometry);
  const ariaTotals = geometry.columns.count + 2 + Number(grid.columnsEnd !== undefined);
  const rowProps = {
    rowIds: grid.rowIds,
    columnIds: grid.columnIds,
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
  const lines = (
    <>
      <ColumnLines
        geometry={geometry}
        first={Math.max(0, window.firstColumn - overscan.columns)}
        last={Math.min(geometry.columns.count - 1, window.lastColumn + overscan.columns)}
        groups={grid.columnGroups}
      />
      <FrozenColumnLines
        geometry={geometry}
        frozenColumns={frozenColumns}
        groups={grid.columnGroups}
      />
    </>
  );
  const crosshair = <Crosshair geometry={geometry} focus={focus} />;
  const rowCount = geometry.rows.count;
  const boxInView = useCallback(
    (at: GridPosition) => (isNearView(at, window) ? boxOf(at, geometry) : undefined),
    [window, geometry],
  );
  return (
    <>
      <div
        role="presentation"
        className="sticky top-0 z-20 shrink-0"
        style={{ width: geometry.width, height: geometry.top }}
      >
        {frozenRows > 0 && (
          <div
            role="presentation"
            className="absolute inset-x-0 top-0 overflow-clip border-b-2 border-control bg-ground"
            style={{ height: covered.top }}
          >
            {lines}
            {crosshair}
            <GridRows {...rowProps} rows={indexesTo(frozenRows)} />
            <RowGroupLabels
              runs={groupRuns(grid.rowGroups, {
                from: 0,
                to: frozenRows,
                first: 0,
                last: frozenRows - 1,
              })}
              geometry={geometry}
              covered={geometry.top}
            />
            <div ref={onFrozenPane} className="contents" />
          </div>
        )}
        <GridHeads
          corner={grid.corner}
          columnsEnd={grid.columnsEnd}
          rowTotals={grid.rowTotals}
          columnGroups={grid.columnGroups}
          columnIds={grid.columnIds}
          renderColumnHead={grid.renderColumnHead}
          sortOf={grid.sortOf}
          geometry={geometry}
          columns={columns}
          window={window}
          focus={focus}
          focusedRef={focusedRef}
          ariaTotals={ariaTotals}
        />
        {onResize && scroller && (
          <ColumnResizer
            scroller={scroller}
            geometry={geometry}
            focus={focus}
            onResize={onResize}
          />
        )}
      </div>
      {lines}
      {crosshair}
      <GridRows {...rowProps} rows={rows} />
      <RowGroupLabels
        runs={groupRuns(grid.rowGroups, {
          from: frozenRows,
          to: rowCount,
          first: rows[0] ?? rowCount,
          last: rows.at(-1) ?? -1,
        })}
        geometry={geometry}
        covered={covered.top}
      />
      {Overlay && (
        <CellLayer geometry={geometry} frozenColumns={frozenColumns} frozenPane={frozenPane}>
          <Overlay boxOf={boxInView} />
        </CellLayer>
      )}
      {grid.rowsEnd !== undefined && <RowsEnd geometry={geometry}>{grid.rowsEnd}</RowsEnd>}
      {columnTotals && (
        <GridFoot
          geometry={geometry}
          columns={columns}
          frozenColumns={frozenColumns}
          ariaRow={rowCount + 2 + Number(grid.rowsEnd !== undefined)}
          totals={columnTotals}
          cornerPx={grid.rowTotals?.sizePx}
        />
      )}
    </>
  );
}

/** Few: each row and column costs its head, its total and their elements. */
const overscan = { rows: 2, columns: 1 } as const;

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
      ...indexesTo(frozenColumns),
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

function indexesTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
