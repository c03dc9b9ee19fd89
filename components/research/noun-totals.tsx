'use client';

import { type Foraging } from '@/lib/client/research/use-foraged-sources';
import { isDecided, type NounRow } from '@/lib/orca/views/research';

type NounTotalsProps = {
  readonly rows: readonly NounRow[];
  readonly sourcesCount: number;
  readonly foraging: Foraging;
};

/** The bottom line: how far the sorting is, and whether a text is still being read. */
export function NounTotals({ rows, sourcesCount, foraging }: NounTotalsProps) {
  const decided = rows.filter(isDecided).length;
  const objects = rows.filter(({ noun }) => noun?.verdict === 'object').length;
  return (
    <>
      <span className="tabular-nums">
        {sourcesCount === 1 ? '1 text' : `${sourcesCount} texts`} · {rows.length} nouns · {decided}{' '}
        decided · {objects === 1 ? '1 object' : `${objects} objects`}
      </span>
      {foraging.progress !== null && (
        <span className="flex items-center gap-2" role="status">
          Reading for nouns
          <progress
            aria-label="Reading for nouns"
            value={foraging.progress}
            className="h-1 w-24 accent-accent"
          />
        </span>
      )}
      {foraging.error !== null && (
        <span role="alert" title={foraging.error} className="text-danger">
          A text could not be read for nouns. Reload the page to try again.
        </span>
      )}
    </>
  );
}
