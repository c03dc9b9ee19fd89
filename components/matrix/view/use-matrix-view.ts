'use client';

import { useCallback, useMemo } from 'react';

import { useSearchParamsState } from '@/lib/client/view/use-search-params-state';

import { addressOfView, matrixViewNames, matrixViewOf, type MatrixView } from './matrix-view';

export type ChangeMatrixView = (change: Partial<MatrixView>) => void;

/** How this matrix is looked at, kept in the address so that a link shows the other the same. Setting merges. */
export function useMatrixView(): readonly [MatrixView, ChangeMatrixView] {
  const [address, setAddress] = useSearchParamsState(matrixViewNames);
  const view = useMemo(() => matrixViewOf(address), [address]);
  const change = useCallback(
    (next: Partial<MatrixView>) => setAddress(addressOfView({ ...view, ...next })),
    [view, setAddress],
  );
  return [view, change];
}
