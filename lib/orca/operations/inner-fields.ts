import { isSameValue } from '@/lib/shared/same-value';

import { collectionSchema, emptyCollection } from '../model/mcsfd';
import { type Fields } from './operation';

/** What comes before the name of a field that lies in an object's collection: "collection.sorts". */
const prefix = 'collection.';

/** What a record holds in a field. A collection that is none yet holds what an empty one does. */
export function fieldIn(record: Fields, name: string): unknown {
  return name.startsWith(prefix) ? collectionOf(record)[name.slice(prefix.length)] : record[name];
}

/** The record with these fields set; the others of a collection stay, and one that says nothing any more is none. */
export function withFields(record: Fields, patch: Fields): Fields {
  const outer: Record<string, unknown> = {};
  const inner: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (name.startsWith(prefix)) inner[name.slice(prefix.length)] = value;
    else outer[name] = value;
  }
  const next: Fields = { ...record, ...outer };
  if (Object.keys(inner).length === 0) return next;
  const collection = { ...collectionOf(next), ...inner };
  return { ...next, collection: isSameValue(collection, emptyCollection) ? null : collection };
}

/** The same fields with those of a collection each by its own name, for a look at who wrote what. */
export function withInnerNames(fields: Fields): Fields {
  if (!('collection' in fields)) return fields;
  const { collection: _collection, ...named } = fields;
  const inner = Object.entries(collectionOf(fields));
  return inner.reduce<Fields>((all, [name, value]) => ({ ...all, [prefix + name]: value }), named);
}

function collectionOf({ collection }: Fields): Fields {
  const said = collectionSchema.safeParse(collection ?? {});
  return said.success ? said.data : {};
}
