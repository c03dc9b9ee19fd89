import { type RecordOf } from '../../model/record';
import { isMany, type RelationshipPair } from './relationship-pairs';

type Relationship = RecordOf<'relationship'>;

/** A column in one table that names a row of another. */
export type ColumnLink = {
  readonly link: 'column';
  readonly holderId: string;
  readonly targetId: string;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly label: string;
  /** What becomes of the row when the one it names goes. */
  readonly onDelete: Relationship['onDelete'];
};

/** How a pair of relationships is kept in tables: a column in one of them, or a table between the two. */
export type Link =
  | ColumnLink
  | {
      readonly link: 'table';
      readonly fromId: string;
      readonly toId: string;
      readonly label: string;
    };

/** Null for a path by way of another object: the two links it is made of already keep it. */
export function linkOf({ there, back }: RelationshipPair): Link | null {
  if (there.viaId !== null) return null;
  const hasMany = isMany(there);
  // Where the other end was never asked, many means "each belongs to one", and one means "shared by many".
  const isOfMany = back ? isMany(back) : !hasMany;
  const { fromId, toId } = there;
  if (hasMany && isOfMany) {
    return { link: 'table', fromId, toId, label: there.label || (back?.label ?? '') };
  }
  if (hasMany) return columnIn(toId, fromId, { own: back, other: there });
  if (isOfMany) return columnIn(fromId, toId, { own: there, other: back });
  return oneToOne(there, back);
}

/** The column goes to the end that can't be without the other. */
function oneToOne(there: Relationship, back: Relationship | null): Link {
  const { fromId, toId } = there;
  const isNeededBack = there.min === 0 && back !== null && back.min > 0;
  const column = isNeededBack
    ? columnIn(toId, fromId, { own: back, other: there })
    : columnIn(fromId, toId, { own: there, other: back });
  return { ...column, isUnique: true };
}

function columnIn(
  holderId: string,
  targetId: string,
  { own, other }: { readonly own: Relationship | null; readonly other: Relationship | null },
) {
  return {
    link: 'column',
    holderId,
    targetId,
    isRequired: own !== null && own.min > 0,
    isUnique: false,
    label: own?.label || (other?.label ?? ''),
    // The rule stands with the list that the row is in, on the page of what it names.
    onDelete: other?.onDelete ?? '',
  } as const;
}
