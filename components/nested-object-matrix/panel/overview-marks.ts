import { type OverviewMark } from '@/components/grid/grid-overview';
import { type NestedObjectMatrix } from '@/lib/orca/views/nested/nested-object-matrix';

import { type MatrixAxes } from '../axes/matrix-axes';

const strengths = { asked: 0.2, yes: 1 } as const;

/** What the picture of the whole shows in each row as shown: what was asked, faintly, and under it what is a yes. */
export function overviewMarks(
  { objects, filled, yes }: NestedObjectMatrix,
  axes: MatrixAxes,
): readonly (readonly OverviewMark[])[] {
  const marks: OverviewMark[][] = axes.rows.ids.map(() => []);
  const put = (places: readonly (readonly number[])[], strength: number) => {
    for (const [from, tos] of places.entries()) {
      for (const to of tos) {
        const [down, across] = axes.isTransposed ? [to, from] : [from, to];
        const row = axes.rowOf.get(objects[down]?.object.id ?? '');
        const column = axes.columnOf.get(objects[across]?.object.id ?? '');
        if (row !== undefined && column !== undefined) marks[row]?.push({ column, strength });
      }
    }
  };
  put(filled, strengths.asked);
  put(yes, strengths.yes);
  return marks;
}
