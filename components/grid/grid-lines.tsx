'use client';

import { memo } from 'react';

import { boxOf, type GridGeometry } from './grid-geometry';
import { endsGroup } from './grid-groups';
import { type GridPosition } from './grid-navigation';
import { type GridGroup } from './grid-props';

type ColumnLinesProps = {
  readonly geometry: GridGeometry;
  readonly columns: readonly number[];
  readonly groups: readonly GridGroup[] | undefined;
};

/** The lines at the right of columns, from the first row to the last. Those below rows are the rows' own. */
export const ColumnLines = memo(function ({ geometry, columns, groups }: ColumnLinesProps) {
  const { top, rows } = geometry;
  return columns.map((column) => {
    const { left, width } = boxOf({ row: 0, column }, geometry);
    return (
      <div
        key={column}
        aria-hidden
        className={`pointer-events-none absolute w-px ${endsGroup(groups, column) ? 'bg-control' : 'bg-hairline'}`}
        style={{ left: left + width - 1, top, height: rows.total }}
      />
    );
  });
});

type FrozenColumnLinesProps = Omit<ColumnLinesProps, 'columns'> & {
  readonly frozenColumns: number;
};

/** The same between the frozen columns, whose ground covers what scrolls under it. After the last is a stronger line. */
export const FrozenColumnLines = memo(function (props: FrozenColumnLinesProps) {
  const { geometry, frozenColumns, groups } = props;
  const between = Array.from({ length: Math.max(0, frozenColumns - 1) }, (_, column) => column);
  if (between.length === 0) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-[8]">
      <div className="sticky left-0 h-full w-0">
        <ColumnLines geometry={geometry} columns={between} groups={groups} />
      </div>
    </div>
  );
});

type CrosshairProps = { readonly geometry: GridGeometry; readonly focus: GridPosition };

/** Shows from afar which row and column the focused cell belongs to. */
export function Crosshair({ geometry, focus }: CrosshairProps) {
  const { top, left, width, height } = boxOf(focus, geometry);
  const band = 'pointer-events-none absolute bg-accent/5';
  return (
    <>
      {focus.row >= 0 && (
        <div aria-hidden className={`${band} inset-x-0`} style={{ top, height }} />
      )}
      {focus.column >= 0 && (
        <div aria-hidden className={`${band} inset-y-0`} style={{ left, width }} />
      )}
    </>
  );
}
