'use client';

import { use, type ReactNode } from 'react';

import { useDocument } from '@/lib/client/document/use-document';

import { filledPlaces } from './filled-places';
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
