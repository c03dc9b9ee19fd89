import { recordSchemas, type RecordOf } from '@/lib/orca/model/record';
import { type NestedCell } from '@/lib/orca/views/nested/reading-sentence';

/** A relationship of a cell as its fields begin, before anybody has written one of them. */
export function unwrittenRelationship(
  { from, to }: Pick<NestedCell, 'from' | 'to'>,
  id: string,
): RecordOf<'relationship'> {
  return recordSchemas.relationship.parse({
    kind: 'relationship',
    id,
    fromId: from.id,
    toId: to.id,
  });
}
