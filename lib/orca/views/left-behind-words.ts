import { counted } from '@/lib/shared/counted';

const nouns = {
  sorts: ['order by an attribute', 'orders by attributes'],
  filters: ['filter by an attribute', 'filters by attributes'],
  viaId: ['way through another object', 'ways through other objects'],
  tier: ['tier', 'tiers'],
  states: ['list of states', 'lists of states'],
  condition: ['condition', 'conditions'],
  story: ['story', 'stories'],
  acceptance: ['list of acceptance criteria', 'lists of acceptance criteria'],
} as const;

/** A field of a relationship or permission that can’t always be moved. */
export type LeftField = keyof typeof nouns;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names things by the fields they stood in, one for each: “2 orders by attributes and 1 condition”; `''` for none. */
export function leftBehindWords(fields: readonly LeftField[]): string {
  const counts = new Map<LeftField, number>();
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  const words = [...counts].map(([field, count]) => {
    const [one, many] = nouns[field];
    return counted(count, one, many);
  });
  return list.format(words);
}
