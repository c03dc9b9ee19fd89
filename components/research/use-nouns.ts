'use client';

import { useMemo } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { useForagedSources, type Foraging } from '@/lib/client/research/use-foraged-sources';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { mergeForaged, nounRows, type NounRow } from '@/lib/orca/views/research';

type Nouns = {
  readonly sources: readonly RecordOf<'source'>[];
  readonly rows: readonly NounRow[];
  readonly foraging: Foraging;
};

/** The project's texts and every noun found or decided in them; `firstId` is the text to forage first. */
export function useNouns(firstId: string): Nouns {
  const sources = useDocument((document) => recordsOf(document, 'source'));
  const nouns = useDocument((document) => recordsOf(document, 'noun'));
  const foraging = useForagedSources(sources, firstId);
  const merged = useMemo(() => mergeForaged(foraging.foraged), [foraging.foraged]);
  const rows = useMemo(
    () =>
      nounRows(
        merged,
        nouns,
        sources.map(({ id }) => id),
      ),
    [merged, nouns, sources],
  );
  return { sources, rows, foraging };
}
