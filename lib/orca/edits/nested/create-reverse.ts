import { recordSchemas } from '../../model/record';
import { type Operation, type Write } from '../../operations/operation';
import { type NestedCell } from '../../views/nested/reading-sentence';

/**
 * Says yes in the other direction of a pair: one relationship for each that `cell` has, by way of the same object, how
 * many still to be said. Refused where somebody has said something there meanwhile. Empty where there is nothing to turn round, or something stands there already.
 */
export function createReverse(
  cell: NestedCell,
  reverse: NestedCell,
  newId: () => string,
): readonly Operation[] {
  const { from, to, relationships } = cell;
  const isThere = reverse.relationships.length > 0;
  if (isThere || relationships.length === 0 || from.id === to.id) return [];
  const { answer } = reverse;
  const isDenial = answer !== undefined && answer.value !== 'question';
  const writes = relationships.map(({ viaId }): Write => {
    const ends = { fromId: to.id, toId: from.id, viaId };
    const record = recordSchemas.relationship.parse({ kind: 'relationship', id: newId(), ...ends });
    return { write: 'create', record, isFirst: true };
  });
  return [
    ...(isDenial ? [{ type: 'answer.remove', id: answer.id, ifThere: true } as const] : []),
    { type: 'records.write', writes },
  ];
}
