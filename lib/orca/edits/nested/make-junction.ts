import { type OrcaDocument } from '../../model/document';
import { nameMax } from '../../model/fields';
import { findObjectByName } from '../../model/lookups';
import { recordSchemas, type RecordOf } from '../../model/record';
import { type Operation, type Write } from '../../operations/operation';
import { type NestedCell } from '../../views/nested/reading-sentence';

type Relationship = RecordOf<'relationship'>;

/** Whether many of each go with many of the other, and no object stands between them yet. */
export function suggestsJunction(cell: NestedCell, reverse: NestedCell): boolean {
  const isPair = cell.from.id !== cell.to.id;
  return isPair && direct(cell).length > 0 && direct(reverse).length > 0;
}

/**
 * Puts an object between two that have many of each other: each has as many of it as it had of the other, and it has
 * exactly one of each. What was written of the two stays where it is, by way of the new object. One step; refused where
 * somebody has changed how many meanwhile. Empty where `suggestsJunction` says no.
 */
export function makeJunction(
  document: OrcaDocument,
  cell: NestedCell,
  reverse: NestedCell,
  newId: () => string,
): readonly Operation[] {
  if (!suggestsJunction(cell, reverse)) return [];
  const junction = recordSchemas.object.parse({
    kind: 'object',
    id: newId(),
    name: freeName(document, `${cell.from.name} by ${cell.to.name}`),
    objectType: 'junction',
  });
  const writes = [cell, reverse].flatMap((side): readonly Write[] => {
    const [first] = direct(side);
    const { min = 0, max = null, typical = '' } = first ?? {};
    const seen = { fromId: side.from.id, toId: junction.id, min, max, typical };
    const seenBack = { fromId: junction.id, toId: side.from.id, min: 1, max: 1 };
    return [seen, seenBack].map((fields) => ({
      write: 'create',
      record: recordSchemas.relationship.parse({ kind: 'relationship', id: newId(), ...fields }),
    }));
  });
  const detours = [...direct(cell), ...direct(reverse)].map(
    ({ kind, id, viaId, min, max }): Write => ({
      write: 'update',
      kind,
      id,
      patch: { viaId: junction.id },
      expected: { viaId, min, max },
    }),
  );
  return [
    {
      type: 'records.write',
      writes: [{ write: 'create', record: junction }, ...writes, ...detours],
    },
  ];
}

/** Relationships to many that go by way of nothing else. */
function direct({ relationships }: NestedCell): readonly Relationship[] {
  return relationships.filter(({ max, viaId }) => max !== 1 && viaId === null);
}

function freeName(document: OrcaDocument, wanted: string): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` ${count}`;
    // Half of a character can’t be stored.
    const name = wanted
      .slice(0, nameMax - ending.length)
      .replace(/\p{Surrogate}$/u, '')
      .trim();
    if (!findObjectByName(document, `${name}${ending}`)) return `${name}${ending}`;
  }
}
