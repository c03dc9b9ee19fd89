'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';

type UrlState<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** Browsers refuse to have the address rewritten hundreds of times in a row, as held arrow keys would. */
const writeAfterMs = 250;

/**
 * What a screen shows, kept in the address so that a link shows the same. Setting merges; `undefined` takes a name out.
 * Pass the same `names` array every time.
 */
export function useUrlState<Name extends string>(
  names: readonly Name[],
): readonly [
  UrlState<Name>,
  (change: Readonly<Partial<Record<Name, string | undefined>>>) => void,
] {
  const params = useSearchParams();
  const [state, setState] = useState<ReadonlyMap<Name, string>>(
    () => new Map(names.flatMap((name) => pairOf(name, params.get(name)))),
  );

  useEffect(() => {
    const timer = setTimeout(() => {
      const url = new URL(window.location.href);
      for (const name of names) {
        const value = state.get(name);
        if (value === undefined) url.searchParams.delete(name);
        else url.searchParams.set(name, value);
      }
      if (url.href !== window.location.href) window.history.replaceState(null, '', url);
    }, writeAfterMs);
    return () => clearTimeout(timer);
  }, [names, state]);

  const change = useCallback(
    (next: Readonly<Partial<Record<Name, string | undefined>>>) =>
      setState((before) => {
        const after = new Map(before);
        for (const name of names) {
          if (!(name in next)) continue;
          const value = next[name];
          if (value === undefined) after.delete(name);
          else after.set(name, value);
        }
        return after;
      }),
    [names],
  );
  const shown: Partial<Record<Name, string>> = {};
  for (const [name, value] of state) shown[name] = value;
  return [shown, change];
}

function pairOf<Name extends string>(name: Name, value: string | null) {
  return value === null ? [] : [[name, value] as const];
}
