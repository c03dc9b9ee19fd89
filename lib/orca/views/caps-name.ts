import { pluralOf } from '../model/name-key';

type Named = { readonly name: string; readonly plural: string };

/** An object's name as the method writes it: TOOL. Shown only, never stored. */
export function capsName({ name }: Pick<Named, 'name'>): string {
  return name.toUpperCase();
}

/** More than one of an object: TOOLs, BRANCHes, but ENTRIES where the plural changes the word itself. */
export function capsPlural(object: Named): string {
  const plural = pluralOf(object);
  const isLonger = plural.toLowerCase().startsWith(object.name.toLowerCase());
  if (!isLonger) return plural.toUpperCase();
  return `${capsName(object)}${plural.slice(object.name.length).toLowerCase()}`;
}

/** “a TOOL”, “an INSPECTION”. */
export function withArticle(name: string): string {
  return /^[aeiou]/i.test(name) ? `an ${name}` : `a ${name}`;
}
