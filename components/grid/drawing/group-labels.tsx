'use client';

import { type GridGeometry } from '../geometry/grid-geometry';
import { type GroupRun } from '../geometry/grid-groups';

type GroupLabelsProps = {
  readonly runs: readonly GroupRun[];
  readonly geometry: GridGeometry;
  /** How much of the view stands before what scrolls: names stay beside it while their group is in view. */
  readonly covered: number;
};

/** The names of groups of columns, above their heads; `from` is where the first column begins. */
export function ColumnGroupLabels({
  runs,
  geometry: { columns, bandTop },
  covered,
  from,
}: GroupLabelsProps & { readonly from: number }) {
  return runs.map(({ start, end, ...run }) => (
    <div
      key={start}
      aria-hidden
      className="absolute top-0 flex items-center border-r border-b border-control bg-ground"
      style={{
        left: from + columns.startOf(start),
        width: columns.startOf(end) - columns.startOf(start),
        height: bandTop,
      }}
    >
      <span className="sticky truncate px-2 text-xs text-quiet" style={{ left: covered }}>
        {textOf(run)}
      </span>
    </div>
  ));
}

/** The names of groups of rows, beside their heads: as many whole lines as fit; on a phone one, read from below. */
export function RowGroupLabels({ runs, geometry, covered }: GroupLabelsProps) {
  const { rows, top, bandLeft } = geometry;
  if (bandLeft === 0) return null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 z-10">
      <div className="sticky left-0 h-full bg-ground" style={{ width: bandLeft }}>
        {runs.map(({ start, end, ...run }) => (
          <div
            key={start}
            className="absolute inset-x-0 flex flex-col border-r border-b border-control bg-ground max-sm:items-center"
            style={{
              top: top + rows.startOf(start),
              height: rows.startOf(end) - rows.startOf(start),
            }}
          >
            <span
              className="sticky overflow-hidden px-2 text-xs wrap-anywhere text-quiet max-sm:max-h-full max-sm:rotate-180 max-sm:truncate max-sm:px-0.5 max-sm:[writing-mode:vertical-rl] sm:mt-0.5 sm:max-h-[round(down,100%,1lh)]"
              style={{ top: covered }}
            >
              {textOf(run)}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** What goes on past the frozen rows or columns is no group of its own. */
function textOf({ label, goesOn }: Pick<GroupRun, 'label' | 'goesOn'>): string {
  return goesOn ? `… ${label}` : label;
}
