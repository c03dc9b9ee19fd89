'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useState } from 'react';

import { writeSearchParam } from './write-search-param';

/**
 * One part of a screen's state kept in its address, so that a link shows the other what I see. The default stands for
 * an absent parameter and is not written. Replaces the history entry: Back leaves the screen.
 */
export function useSearchParam(
  name: string,
  absent = '',
): readonly [value: string, set: (next: string) => void] {
  const params = useSearchParams();
  const [value, setValue] = useState(() => params.get(name) ?? absent);
  const set = useCallback(
    (next: string) => {
      setValue(next);
      writeSearchParam(name, next === absent ? undefined : next);
    },
    [name, absent],
  );
  return [value, set];
}
