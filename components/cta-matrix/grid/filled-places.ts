import { type OrcaDocument } from '@/lib/orca/model/document';
import { countsOf } from '@/lib/orca/views/cta/cta-counts';

import { type CtaOrder } from '../cta-places';

/** The columns of a row in which anything is said, ascending. Costs what the row holds. */
export function filledPlaces(
  document: OrcaDocument,
  order: CtaOrder,
  row: number,
): readonly number[] {
  const { rows, columns } = countsOf(document);
  const places = order.isTransposed
    ? [...(columns.get(order.roleIds[row] ?? null)?.keys() ?? [])].map((id) =>
        order.objectPlaces.get(id),
      )
    : [...(rows.get(order.objectIds[row] ?? '')?.cells.keys() ?? [])].map((id) =>
        order.rolePlaces.get(id),
      );
  return places.filter((place) => place !== undefined).toSorted((a, b) => a - b);
}
