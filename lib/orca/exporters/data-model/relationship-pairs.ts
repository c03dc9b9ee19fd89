import { type OrcaDocument } from '../../model/document';
import { recordsOf, relationshipsBetween } from '../../model/lookups';
import { type RecordOf } from '../../model/record';

type Relationship = RecordOf<'relationship'>;

/** One fact as both ends tell it. `back` is null where only one end has been asked. */
export type RelationshipPair = {
  readonly there: Relationship;
  readonly back: Relationship | null;
};

/**
 * Joins what two objects say of each other, each relationship in one pair. The records do not say which belongs to
 * which, so they are joined in the order people see; of an object that nests its own kind, “has replies” is joined
 * with “replies to” before anything else.
 */
export function relationshipPairs(document: OrcaDocument): readonly RelationshipPair[] {
  const taken = new Set<string>();
  return recordsOf(document, 'relationship').flatMap((there) => {
    if (taken.has(there.id)) return [];
    taken.add(there.id);
    const back = counterpartOf(document, there, taken);
    if (back) taken.add(back.id);
    return [{ there, back }];
  });
}

function counterpartOf(
  document: OrcaDocument,
  there: Relationship,
  taken: ReadonlySet<string>,
): Relationship | null {
  const free = relationshipsBetween(document, there.toId, there.fromId).filter(
    ({ id, viaId }) => !taken.has(id) && viaId === there.viaId,
  );
  const opposite = free.find((other) => isMany(other) !== isMany(there));
  const isSelf = there.fromId === there.toId;
  return (isSelf ? opposite : undefined) ?? free[0] ?? null;
}

export function isMany({ max }: Pick<Relationship, 'max'>): boolean {
  return max === null || max > 1;
}
