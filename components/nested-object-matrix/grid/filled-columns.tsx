'use client';

import { type ReactNode } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { filledColumns, filledRows, matrixOrder } from '@/lib/orca/views/nested/matrix-order';

import { useAxes } from '../axes/axes-context';

type FilledColumnsProps = {
  readonly row: number;
  readonly children: (filled: readonly number[]) => ReactNode;
};

/** Gives a row as shown its filled columns. Only a cell that is filled or emptied in it renders it again. */
export function FilledColumns({ row, children }: FilledColumnsProps) {
  const { rows, columnOf, isTransposed } = useAxes();
  const id = rows.ids[row];
  const filled = useDocument((document) => {
    if (id === undefined) return [];
    const { objects } = matrixOrder(document);
    const places = isTransposed ? filledRows(document, id) : filledColumns(document, id);
    return places
      .map((place) => columnOf.get(objects[place]?.id ?? ''))
      .filter((column) => column !== undefined)
      .toSorted((a, b) => a - b);
  });
  return children(filled);
}
