'use client';

import { useMemo, useState } from 'react';

import { useSearchParam } from '@/lib/client/view/use-search-param';
import { type RecordOf } from '@/lib/orca/model/record';
import { type NounRow } from '@/lib/orca/views/research';

import { type Jump } from './source-text';

type Source = RecordOf<'source'>;

/** Which text and which noun one looks at, and which of its occurrences. */
export type NounFocus = {
  readonly source: Source | undefined;
  readonly active: NounRow | undefined;
  /** The active noun's occurrence that was jumped to, from 0. */
  readonly shown: number | undefined;
  readonly jump: Jump | undefined;
  readonly chooseSource: (sourceId: string) => void;
  readonly activate: (key: string) => void;
  /** Shows the noun's next occurrence, or the one before; at first the first in the text that is open. */
  readonly step: (row: NounRow, by: 1 | -1) => void;
  readonly show: (row: NounRow, at: number) => void;
};

/** `sourceParam` is the text that the address asks for. The place is an offset, which stays true while texts are read. */
export function useNounFocus(
  sources: readonly Source[],
  rows: readonly NounRow[],
  [sourceParam, setSourceParam]: ReturnType<typeof useSearchParam>,
): NounFocus {
  const [key, setKey] = useSearchParam('noun');
  const [startParam, setStartParam] = useSearchParam('at');
  const [jumps, setJumps] = useState(0);

  const source = sources.find(({ id }) => id === sourceParam) ?? sources[0];
  const active = useMemo(() => rows.find((row) => row.key === key), [rows, key]);
  const start = startParam === '' ? Number.NaN : Number(startParam);
  const at = active?.occurrences.findIndex(
    (occurrence) => occurrence.sourceId === source?.id && occurrence.start === start,
  );
  const shown = at === undefined || at < 0 ? undefined : at;
  const isShown = shown !== undefined;
  const jump = useMemo(
    () => (isShown ? { start } : undefined),
    // `jumps` counts: going to the same place again scrolls again.
    // oxlint-disable-next-line react/exhaustive-deps
    [isShown, start, jumps],
  );

  const show = (row: NounRow, next: number) => {
    const occurrence = row.occurrences[next];
    if (!occurrence) return;
    setKey(row.key);
    setSourceParam(occurrence.sourceId);
    setStartParam(String(occurrence.start));
    setJumps((count) => count + 1);
  };
  const step = (row: NounRow, by: 1 | -1) => {
    const total = row.occurrences.length;
    const here = row.occurrences.findIndex((occurrence) => occurrence.sourceId === source?.id);
    const isAgain = shown !== undefined && row.key === key;
    show(row, isAgain ? (shown + by + total) % total : Math.max(here, 0));
  };
  return {
    source,
    active,
    shown,
    jump,
    chooseSource: (id) => {
      setSourceParam(id);
      setStartParam('');
    },
    activate: (next) => {
      setKey(next);
      setStartParam('');
    },
    step,
    show,
  };
}
