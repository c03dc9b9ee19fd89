import { placeOf } from '@/components/presence/cells/place-of';
import { type NounRow } from '@/lib/orca/views/research';

/** The place of a noun of the list. One that nobody has judged is no record yet: where it stands first names it. */
export function placeOfNoun({ noun, occurrences }: NounRow): string | undefined {
  if (noun) return placeOf.field({ kind: 'noun', id: noun.id, field: 'verdict' });
  const [first] = occurrences;
  return first && `noun:${first.sourceId}-${first.start}:verdict`;
}
