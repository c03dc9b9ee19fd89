import pluralize from 'pluralize';

/** Keys of names that were asked for lately. A table that is pasted asks for each of its names many times. */
const remembered = new Map<string, string>();
const rememberedMax = 20_000;
/** Longer texts are no names, and would only be kept in memory. */
const rememberedLength = 200;

/**
 * What two names are compared by: case, plural, accents' encoding and punctuation do not make a name another
 * ("Docket Entries" and "docket-entry" are one). A name of symbols only is compared as it stands.
 */
export function nameKey(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const key = keyOf(name);
  if (name.length > rememberedLength) return key;
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(name, key);
  return key;
}

function keyOf(name: string): string {
  const words = [
    ...(name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []),
  ];
  if (words.length === 0) return name.trim();
  const last = words.pop() ?? '';
  return [...words, pluralize.singular(last)].join(' ');
}

/** Whether two verbs of an object mean one call to action: the one answer for whoever adds or merges them. */
export function isSameVerb(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** The plural that is shown where nobody wrote one. */
export function pluralOf(object: { readonly name: string; readonly plural: string }): string {
  return object.plural || pluralize.plural(object.name);
}
