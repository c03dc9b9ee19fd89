'use client';

import { type ReactNode } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { filledColumns, matrixOrder } from '@/lib/orca/views/matrix-order';

type FilledColumnsProps = {
  readonly row: number;
  readonly children: (filled: readonly number[]) => ReactNode;
};

/** Gives a row its filled columns. Only a cell that is filled or emptied in it renders it again. */
export function FilledColumns({ row, children }: FilledColumnsProps) {
  const filled = useDocument((document) => {
    const object = matrixOrder(document).objects[row];
    return object ? filledColumns(document, object.id) : [];
  });
  return children(filled);
}
