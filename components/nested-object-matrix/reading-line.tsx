'use client';

import { type ReactNode } from 'react';

import { readingSentence } from '@/lib/orca/views/reading-sentence';

import { useNestedCell } from './use-nested-cell';
import { useSettledMatrix } from './use-settled-matrix';

type ReadingLineProps = {
  readonly rowId: string;
  readonly columnId: string;
  readonly action?: ReactNode;
};

/** The bottom line: the focused cell as a sentence, the other direction, and how much was asked. */
export function ReadingLine({ rowId, columnId, action }: ReadingLineProps) {
  const cell = useNestedCell(rowId, columnId);
  const reverse = useNestedCell(columnId, rowId);
  return (
    <div className="flex min-w-0 grow flex-wrap items-center gap-x-6 gap-y-1 xl:flex-nowrap">
      <p aria-live="polite" className="min-w-0 text-sm text-ink max-sm:basis-full xl:shrink-0">
        {cell && readingSentence(cell)}
      </p>
      {reverse && rowId !== columnId && (
        <p className="min-w-0 truncate max-xl:hidden">{readingSentence(reverse)}</p>
      )}
      {action}
      <CoverageText />
    </div>
  );
}

function CoverageText() {
  const { asked, total } = useSettledMatrix().coverage;
  const share = total === 0 ? 0 : asked / total;
  // Rounding must not say that everything was asked while something is left.
  const percent = share < 1 ? Math.floor(share * 100) : 100;
  return (
    <p className="ml-auto flex shrink-0 items-center gap-2 tabular-nums">
      <span aria-hidden className="h-1.5 w-20 overflow-hidden rounded-sm bg-hover">
        <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
      </span>
      {asked.toLocaleString('en')} of {total.toLocaleString('en')} asked, {percent} %
    </p>
  );
}
