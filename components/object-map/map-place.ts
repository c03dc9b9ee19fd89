import { placeOf } from '@/components/presence/cells/place-of';

const shownFields = {
  object: 'name',
  attribute: 'name',
  relationship: 'label',
  cta: 'verb',
} as const;

/** The place that an item of the map shows, by its key; nothing for a field that adds one. */
export function placeOfKey(key: string): string | undefined {
  const [kind = '', id] = key.split(':');
  if (id === undefined || !isShown(kind)) return undefined;
  return placeOf.field({ kind, id, field: shownFields[kind] });
}

function isShown(kind: string): kind is keyof typeof shownFields {
  return Object.hasOwn(shownFields, kind);
}
