'use client';

import { use } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { isCtaFiltered } from '@/lib/orca/views/cta/cta-filter';
import { ctaMatches, matchesOn } from '@/lib/orca/views/cta/cta-matches';
import { type CtaSide } from '@/lib/orca/views/cta/cta-matrix';

import { FilterContext } from '../cell/filter-context';

/** How many verbs of a row or column are looked for; nothing while all are. */
export function useFound(side: CtaSide): number | undefined {
  const filter = use(FilterContext);
  return useDocument((document) =>
    isCtaFiltered(filter) ? matchesOn(ctaMatches(document, filter), side) : undefined,
  );
}
