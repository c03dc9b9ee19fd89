'use client';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { noCtaFilter } from '@/lib/orca/views/cta/cta-filter';

import { matchText } from '../filter/match-text';
import { useMatches } from '../filter/use-matches';
import { useCtaView } from '../use-cta-view';

/** The list without a line, and the way back where something is looked for that is not there. */
export function EmptyList() {
  const { setFilter } = useCtaView();
  const matches = useMatches();
  if (!matches) return <EmptyState sentence="There is no call to action yet." />;
  return (
    <EmptyState
      sentence={`${matchText(matches)}.`}
      action={
        <Button variant="outlined" onPress={() => setFilter(noCtaFilter)}>
          Show all verbs
        </Button>
      }
    />
  );
}
