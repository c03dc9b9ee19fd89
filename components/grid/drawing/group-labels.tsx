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
  return runs.map(({ label, start, end }) => (
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
        {label}
      </span>
    </div>
  ));
}

/** The names of groups of rows, beside their heads, read from below. */
export function RowGroupLabels({ runs, geometry, covered }: GroupLabelsProps) {
  const { rows, top, bandLeft } = geometry;
  if (bandLeft === 0) return null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 z-10">
      <div className="sticky left-0 h-full bg-ground" style={{ width: bandLeft }}>
        {runs.map(({ label, start, end }) => (
          <div
            key={start}
            className="absolute inset-x-0 flex flex-col items-center border-r border-b border-control bg-ground"
            style={{
              top: top + rows.startOf(start),
              height: rows.startOf(end) - rows.startOf(start),
            }}
          >
            <span
              className="sticky rotate-180 truncate px-2 text-xs text-quiet [writing-mode:vertical-rl]"
              style={{ top: covered, maxHeight: '100%' }}
            >
              {label}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
