import { type ObjectReading } from '@/lib/orca/views/nested/nested-object-matrix';

/** What the word for a row and column means. */
export const readingTitles = {
  hub: 'Hub: many objects are seen from here. A candidate for the navigation.',
  popular: 'Popular: seen from many objects. It needs a strong card.',
  leaf: 'Leaf: nothing is seen from here, but others show it.',
  isolated: 'Isolated: no path leads here or away from here.',
} as const satisfies Record<Exclude<ObjectReading, ''>, string>;
