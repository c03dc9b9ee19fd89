'use client';

import { use } from 'react';

import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { isCtaFiltered } from '@/lib/orca/views/cta/cta-filter';
import { ctaMatches, type CtaMatches } from '@/lib/orca/views/cta/cta-matches';

import { FilterContext } from '../cell/filter-context';

/** How many CTAs match what is looked for, counted when edits pause; nothing while nothing is looked for. */
export function useMatches(): Pick<CtaMatches, 'found' | 'all'> | undefined {
  const filter = use(FilterContext);
  const document = useSettledDocument();
  return isCtaFiltered(filter) ? ctaMatches(document, filter) : undefined;
}
