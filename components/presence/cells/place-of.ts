import { type Kind } from '@/lib/orca/model/kind';

/** A field of a record, as changes name it. */
export type FieldOfRecord = {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  /** More that is written with it, where one text says several of them. */
  readonly also?: readonly string[];
};

const nobody = 'none';

/** The names of the places that one person edits at a time; see `placeSchema`. */
export const placeOf = {
  nestedCell: (rowId: string, columnId: string) => `nested_object:${rowId}:${columnId}`,
  /** Without a role: the verbs that nobody may use yet. */
  ctaCell: (objectId: string, roleId: string | null) => `cta:${objectId}:${roleId ?? nobody}`,
  field: ({ kind, id, field }: FieldOfRecord) => `${kind}:${id}:${field}`,
  /** Not edited: only pointers are told by it. */
  mapColumn: (objectId: string) => `object_map:${objectId}`,
} as const;

/** The two ids of a cell's place, or of a column's name, by what it begins with; nothing for other places. */
export function idsOfPlace(
  prefix: 'nested_object' | 'cta' | 'object_map',
  place: string,
): readonly [string, string | null] | undefined {
  const [word, first, second] = place.split(':');
  if (word !== prefix || first === undefined) return undefined;
  return [first, second === undefined || second === nobody ? null : second];
}
