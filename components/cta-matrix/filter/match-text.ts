import { type CtaMatches } from '@/lib/orca/views/cta/cta-matches';

/** "12 of 96 match": how many CTAs are looked for. */
export function matchText({ found, all }: Pick<CtaMatches, 'found' | 'all'>): string {
  return `${found.toLocaleString('en')} of ${all.toLocaleString('en')} match`;
}
