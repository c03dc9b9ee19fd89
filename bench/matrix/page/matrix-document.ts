import { documentOf, type OrcaDocument } from '@/lib/orca/model/document';
import { type OrcaRecord, type RecordOf } from '@/lib/orca/model/record';
import { anAnswer, anObject, aRelationship } from '@/lib/orca/testing/builders';
import { Dice } from '@/lib/orca/testing/dice';

const side = 1_000;

const labels = ['keeps', 'is part of', 'belongs to', 'is asked for by', 'shows', 'was made from'];

/** A matrix of 1,000 × 1,000 of which some cells say something: of ten six no, three yes, one a question. */
export function matrixDocument(filled: number): OrcaDocument {
  const dice = new Dice(1);
  const objects = Array.from({ length: side }, (_, at) => anObject({ name: `Thing ${at}` }));
  return documentOf([...objects, ...cellRecords(objects, filled, dice)]);
}

function cellRecords(
  objects: readonly RecordOf<'object'>[],
  filled: number,
  dice: Dice,
): readonly OrcaRecord[] {
  const taken = new Set<number>();
  while (taken.size < filled) taken.add(dice.throw(side * side));
  return [...taken].map((place) => {
    const rowId = objects[Math.floor(place / side)]?.id ?? '';
    const columnId = objects[place % side]?.id ?? '';
    const kind = dice.throw(10);
    if (kind < 6) return anAnswer({ rowId, columnId, value: 'no' });
    if (kind === 9) return anAnswer({ rowId, columnId, value: 'question' });
    const many = dice.chance(2) ? null : 1 + dice.throw(4);
    const label = dice.pick(labels) ?? '';
    return aRelationship({ fromId: rowId, toId: columnId, label, min: dice.throw(2), max: many });
  });
}
