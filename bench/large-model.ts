import { type OrcaRecord } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';
import { aCta, anAttribute, anObject, aRelationship } from '@/lib/orca/testing/builders';

const definition =
  'What a member borrows and brings back: it has a condition, a place on a shelf and a history.';
const verbs = ['Borrow', 'Return', 'Reserve', 'Repair', 'Retire', 'Review', 'Rename'];

/** The records of a model with five attributes, three CTAs and five relationships for each of its objects. */
export function largeModel(objects: number): readonly OrcaRecord[] {
  const made = numbers(objects).map((n) => anObject({ name: `Tool of sort ${n}`, definition }));
  return made.flatMap((object, n): OrcaRecord[] => [
    object,
    ...numbers(5).map((m) =>
      anAttribute({ objectId: object.id, name: `Condition ${m}`, example: 'as good as new' }),
    ),
    ...numbers(3).map((m) =>
      aCta({ objectId: object.id, verb: `${verbs[(n + m) % verbs.length]}`, placements: ['card'] }),
    ),
    ...made
      .concat(made)
      .slice(n + 1, n + 6)
      .map(({ id }) => aRelationship({ fromId: object.id, toId: id, label: 'is kept with' })),
  ]);
}

/** The same as one operation. */
export function writeAll(records: readonly OrcaRecord[]): Operation {
  return {
    type: 'records.write',
    writes: records.map((record) => ({ write: 'create', record })),
  };
}

/** A small edit as people make them all day. */
export function renameOf(attributeId: string, name: string): Operation {
  return { type: 'attribute.update', id: attributeId, patch: { name } };
}

export function attributeIds(records: readonly OrcaRecord[]): readonly string[] {
  return records.filter(({ kind }) => kind === 'attribute').map(({ id }) => id);
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n + 1);
}
