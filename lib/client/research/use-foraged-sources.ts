'use client';

import { useEffect, useMemo, useState } from 'react';

import { type RecordOf } from '@/lib/orca/model/record';
import { type ForagedNoun, type ForagedSource } from '@/lib/orca/views/research';

import { forageInWorker } from './forage-in-worker';

type Source = RecordOf<'source'>;

/** `progress` (0..1) is of all the text that is still to be read; null when none is. */
export type Foraging = {
  readonly foraged: readonly ForagedSource[];
  readonly progress: number | null;
  readonly error: string | null;
};

// A source's body never changes, so its id is enough to know its candidates by, for as long as the page is open.
const known = new Map<string, readonly ForagedNoun[]>();

/** The candidates of the sources, foraged one after the other away from the page; `first` has its turn first. */
export function useForagedSources(sources: readonly Source[], first: string | undefined): Foraging {
  const [finished, setFinished] = useState(0);
  const [fraction, setFraction] = useState(0);
  const [failure, setFailure] = useState<{ readonly sourceId: string; readonly text: string }>();

  const waiting = sources.filter(({ id }) => !known.has(id) && id !== failure?.sourceId);
  const next = waiting.find(({ id }) => id === first) ?? waiting[0];

  useEffect(() => {
    if (!next) return undefined;
    const abandoned = new AbortController();
    const forage = async () => {
      try {
        const options = { signal: abandoned.signal, onProgress: setFraction };
        known.set(next.id, await forageInWorker(next.body, options));
        setFinished((count) => count + 1);
      } catch (error) {
        if (abandoned.signal.aborted) return;
        setFailure({ sourceId: next.id, text: error instanceof Error ? error.message : 'unknown' });
      }
      setFraction(0);
    };
    void forage();
    return () => abandoned.abort();
  }, [next]);

  const foraged = useMemo(
    () =>
      sources.flatMap(({ id }): readonly ForagedSource[] => {
        const candidates = known.get(id);
        return candidates ? [{ sourceId: id, candidates }] : [];
      }),
    // `known` grows only together with `finished`.
    // oxlint-disable-next-line react/exhaustive-deps
    [sources, finished],
  );

  const size = waiting.reduce((sum, { body }) => sum + body.length, 0);
  return {
    foraged,
    progress: next ? (fraction * next.body.length) / size : null,
    error: failure?.text ?? null,
  };
}
