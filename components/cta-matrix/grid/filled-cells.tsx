'use client';

import { use, type ReactNode } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { countsOf } from '@/lib/orca/views/cta/cta-counts';

import { type CtaOrder } from '../cta-places';
import { OrderContext } from './order-context';

type FilledCellsProps = {
  readonly row: number;
  readonly children: (filled: readonly number[]) => ReactNode;
};

/** Gives a row its filled columns. Only a cell that is filled or emptied in it renders it again. */
export function FilledCells({ row, children }: FilledCellsProps) {
  const order = use(OrderContext);
  return children(useDocument((document) => filledPlaces(document, order, row)));
}

/** The columns of a row in which anything is said, ascending. Costs what the row holds. */
function filledPlaces(document: OrcaDocument, order: CtaOrder, row: number): readonly number[] {
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
