'use client';

import { type ReactNode } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { ctaTotals } from '@/lib/orca/views/cta/cta-matrix';
import { counted } from '@/lib/shared/counted';

import { type CtaFocus } from './cta-places';
import { matchText } from './filter/match-text';
import { useMatches } from './filter/use-matches';
import { sentenceOf } from './focus-sentence';

type StoryLineProps = {
  /** Nothing where nothing is shown. */
  readonly focus: CtaFocus | undefined;
  readonly ctaId: string | undefined;
  /** How many cells are selected; 0 where it is the focused one alone. */
  readonly selected: number;
  readonly action?: ReactNode;
};

/** The bottom line: the story of the verb in focus, how much is selected, and the totals. */
export function StoryLine({ focus, ctaId, selected, action }: StoryLineProps) {
  const story = useDocument((document) => (focus ? sentenceOf(document, focus, ctaId) : ''));
  return (
    <div className="flex min-w-0 grow flex-wrap items-center gap-x-6 gap-y-0.5">
      <p
        aria-live="polite"
        // The panel has a long one whole; here it would push the matrix away.
        title={story}
        className="line-clamp-2 min-w-0 text-sm text-ink max-sm:basis-full"
      >
        {story}
      </p>
      {selected > 1 && (
        <p role="status" className="shrink-0 font-medium text-ink tabular-nums">
          {counted(selected, 'cell')} selected
        </p>
      )}
      {action}
      <Totals />
    </div>
  );
}

/** Counted when edits pause: no verb waits for it. */
function Totals() {
  const matches = useMatches();
  const { ctas, unassigned, primaries, asked, cells } = ctaTotals(useSettledDocument());
  return (
    <p className="ml-auto shrink-0 tabular-nums">
      {matches ? matchText(matches) : counted(ctas, 'CTA')}
      {unassigned > 0 && `, ${unassigned.toLocaleString('en')} unassigned`}
      {primaries > 0 && (
        <span className="max-sm:hidden">, {primaries.toLocaleString('en')} primary</span>
      )}{' '}
      · {asked.toLocaleString('en')} of {cells.toLocaleString('en')} cells asked
    </p>
  );
}
