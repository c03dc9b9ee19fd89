'use client';

import { useCallback, useMemo } from 'react';

import { useSearchParamsState } from './use-search-params-state';

/**
 * One part of a screen's state kept in its address, so that a link shows the other what I see. The default stands for
 * an absent parameter and is not written. Replaces the history entry: Back leaves the screen.
 */
export function useSearchParam(
  name: string,
  absent = '',
): readonly [value: string, set: (next: string) => void] {
  const [values, change] = useSearchParamsState(useMemo(() => [name], [name]));
  const set = useCallback(
    (next: string) => change({ [name]: next === absent ? undefined : next }),
    [change, name, absent],
  );
  return [values[name] ?? absent, set];
}
