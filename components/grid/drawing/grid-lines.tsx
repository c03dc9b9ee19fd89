'use client';

import { memo } from 'react';

import { boxOf, type GridGeometry } from '../geometry/grid-geometry';
import { endsGroup } from '../geometry/grid-groups';
import { type GridGroup } from '../grid-props';
import { type GridPosition } from '../hands/grid-navigation';

type ColumnLinesProps = {
  readonly geometry: GridGeometry;
  /** Both ends included. */
  readonly first: number;
  readonly last: number;
  readonly groups: readonly GridGroup[] | undefined;
};

/**
 * The lines at the right of columns, from the first row to the last: one line, and the others as its shadows. A gradient
 * would lose some of them where a browser draws its pixels smaller. Those below rows are the rows' own.
 */
export const ColumnLines = memo(function ({ geometry, first, last, groups }: ColumnLinesProps) {
  const { top, left, rows, columns } = geometry;
  if (last < first) return null;
  const start = columns.startOf(first + 1);
  const others = Array.from({ length: last - first }, (_, at) => {
    const column = first + 1 + at;
    return `${columns.startOf(column + 1) - start}px 0 ${colorAfter(groups, column)}`;
  });
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute w-px"
      style={{
        left: left + start - 1,
        top,
        height: rows.total,
        backgroundColor: colorAfter(groups, first),
        boxShadow: others.join(', '),
      }}
    />
  );
});

function colorAfter(groups: readonly GridGroup[] | undefined, column: number): string {
  return endsGroup(groups, column) ? 'var(--color-control)' : 'var(--color-hairline)';
}

type FrozenColumnLinesProps = Pick<ColumnLinesProps, 'geometry' | 'groups'> & {
  readonly frozenColumns: number;
};

/** The same between the frozen columns, whose ground covers what scrolls under it. After the last is a stronger line. */
export const FrozenColumnLines = memo(function (props: FrozenColumnLinesProps) {
  const { geometry, frozenColumns, groups } = props;
  if (frozenColumns < 2) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-[8]">
      <div className="sticky left-0 h-full w-0">
        <ColumnLines geometry={geometry} first={0} last={frozenColumns - 2} groups={groups} />
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
