import { withArticle } from '@/lib/shared/with-article';

import { pluralOf } from '../model/name-key';
import { type RecordOf } from '../model/record';

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

/** Who a sentence is about: a MEMBER is one of many, the BILLING SERVICE is the only one. */
export function capsRole(role: Pick<RecordOf<'role'>, 'name' | 'roleKind'>): string {
  return role.roleKind === 'system' ? `the ${capsName(role)}` : withArticle(capsName(role));
}
