import { type OrcaDocument } from '@/lib/orca/model/document';
import { findObjectByName } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';
import { anObject, aSource } from '@/lib/orca/testing/builders';
import { type Dice } from '@/lib/orca/testing/dice';
import { randomOperation } from '@/lib/orca/testing/random';

const makers = [hotOperation, hotOperation, hotOperation, randomOperation, randomOperation];

/** One edit of somebody who works beside others: mostly where they do, sometimes two things at once. */
export function somebodysEdit(document: OrcaDocument, dice: Dice): readonly Operation[] {
  const count = dice.chance(5) ? 2 : 1;
  return Array.from({ length: count }, () =>
    dice.chance(100) ? largeOperation(dice) : (dice.pick(makers) ?? hotOperation)(document, dice),
  );
}

/** What several people at once would do: name a thing alike, or write into the same field. */
function hotOperation(document: OrcaDocument, dice: Dice): Operation {
  const name = `Hot ${dice.throw(3)}`;
  const known = dice.chance(2) ? findObjectByName(document, name) : undefined;
  if (!known) return { type: 'object.create', record: anObject({ id: dice.id(), name }) };
  if (dice.chance(4)) return { type: 'object.remove', id: known.id };
  const definition = `Said ${dice.throw(1_000)} times.`;
  return { type: 'object.update', id: known.id, patch: { definition } };
}

/** More than the line takes in one message. */
function largeOperation(dice: Dice): Operation {
  return {
    type: 'source.create',
    record: aSource({ id: dice.id(), body: 'long '.repeat(13_000) }),
  };
}
