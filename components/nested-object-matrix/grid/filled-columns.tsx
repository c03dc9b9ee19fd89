'use client';

import { type ReactNode } from 'react';

import { useDocument } from '@/lib/client/document/use-document';

import { useAxes } from '../axes/axes-context';
import { filledPlaces } from './filled-places';

type FilledColumnsProps = {
  readonly row: number;
  readonly children: (filled: readonly number[]) => ReactNode;
};

/** Gives a row as shown its filled columns. Only a cell that is filled or emptied in it renders it again. */
export function FilledColumns({ row, children }: FilledColumnsProps) {
  const axes = useAxes();
  return children(useDocument((document) => filledPlaces(document, axes, row)));
}
