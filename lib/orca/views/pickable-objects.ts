import { nameKey } from '../model/name-key';
import { type RecordOf } from '../model/record';
import { findObjects } from './object-catalogue';

type OrcaObject = RecordOf<'object'>;

const shownMax = 50;

/**
 * The objects to offer for what is typed so far: names that begin with it first, at most fifty. `isKnown` when an
 * object already goes by exactly this name.
 */
export function pickableObjects(
  objects: readonly OrcaObject[],
  query: string,
  withoutId?: string,
): { readonly found: readonly OrcaObject[]; readonly isKnown: boolean } {
  const wanted = query.trim().toLowerCase();
  const begins = ({ name }: OrcaObject) => name.toLowerCase().startsWith(wanted);
  const found = findObjects(objects, query).filter(({ id }) => id !== withoutId);
  const key = nameKey(query);
  return {
    found: [...found.filter(begins), ...found.filter((object) => !begins(object))].slice(
      0,
      shownMax,
    ),
    isKnown: objects.some(({ name, synonyms }) =>
      [name, ...synonyms.map((synonym) => synonym.name)].some((known) => nameKey(known) === key),
    ),
  };
}
