'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useState } from 'react';

import { writeSearchParam } from './write-search-param';

type Values<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

/**
 * Several parts of a screen's state that change together, kept in its address. Setting merges; `undefined` takes a name
 * out. Pass the same `names` array every time.
 */
export function useSearchParamsState<Name extends string>(
  names: readonly Name[],
): readonly [Values<Name>, (change: Values<Name>) => void] {
  const params = useSearchParams();
  const [values, setValues] = useState<Values<Name>>(() => {
    const given: Partial<Record<Name, string>> = {};
    for (const name of names) given[name] = params.get(name) ?? undefined;
    return given;
  });
  const change = useCallback(
    (next: Values<Name>) => {
      setValues((before) => ({ ...before, ...next }));
      for (const name of names) if (name in next) writeSearchParam(name, next[name]);
    },
    [names],
  );
  return [values, change];
}
