import { nameKey } from '../model/name-key';
import { type RecordOf } from '../model/record';

type OrcaObject = RecordOf<'object'>;

const shownMax = 50;

/**
 * The objects whose name or a synonym holds what is typed so far, names that begin with it first, at most fifty. `isKnown` when an
 * object already goes by exactly this name.
 */
export function pickableObjects(
  objects: readonly OrcaObject[],
  query: string,
  withoutId?: string,
): { readonly found: readonly OrcaObject[]; readonly isKnown: boolean } {
  const wanted = query.trim().toLowerCase();
  const namesOf = ({ name, synonyms }: OrcaObject) => [name, ...synonyms.map((one) => one.name)];
  const begins = ({ name }: OrcaObject) => name.toLowerCase().startsWith(wanted);
  const found = objects.filter(
    (object) =>
      object.id !== withoutId &&
      namesOf(object).some((name) => name.toLowerCase().includes(wanted)),
  );
  const key = nameKey(query);
  return {
    found: [...found.filter(begins), ...found.filter((object) => !begins(object))].slice(
      0,
      shownMax,
    ),
    isKnown: objects.some((object) => namesOf(object).some((name) => nameKey(name) === key)),
  };
}
