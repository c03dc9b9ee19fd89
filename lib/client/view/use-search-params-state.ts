'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';

import { ownAddress } from './own-address';

type Values<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

/**
 * Several parts of a screen's state that change together, kept in its address. Setting merges; `undefined` takes a name
 * out. Where the address changes by a navigation, or by following somebody, the state follows it. Pass the same `names`
 * array every time.
 */
export function useSearchParamsState<Name extends string>(
  names: readonly Name[],
): readonly [Values<Name>, (change: Values<Name>) => void] {
  const params = useSearchParams();
  const search = params.toString();
  const [{ values, from }, setState] = useState(() => ({
    values: valuesOf(names, params),
    /** The router's search that the values started from: their own changes do not reach the router. */
    from: search,
  }));
  if (from !== search) setState({ values: valuesOf(names, params), from: search });

  const routed = useRef(search);
  useEffect(() => {
    if (routed.current !== search) ownAddress.forget();
    routed.current = search;
  }, [search]);
  useEffect(
    () =>
      ownAddress.listen((shown) => {
        if (shown)
          setState(({ from: before }) => ({ values: valuesOf(names, shown), from: before }));
      }),
    [names],
  );

  const change = useCallback(
    (next: Values<Name>) => {
      setState((before) => ({ ...before, values: { ...before.values, ...next } }));
      for (const name of names) if (name in next) ownAddress.write(name, next[name]);
    },
    [names],
  );
  return [values, change];
}

function valuesOf<Name extends string>(
  names: readonly Name[],
  params: Pick<URLSearchParams, 'get'>,
): Values<Name> {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) values[name] = params.get(name) ?? undefined;
  return values;
}
