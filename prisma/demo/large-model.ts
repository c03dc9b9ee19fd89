import { type OrcaRecord } from '@/lib/orca/model/record';
import { aCta, anAttribute, anObject, aRelationship } from '@/lib/orca/testing/builders';
import { Dice } from '@/lib/orca/testing/dice';

const words =
  `member tool shelf loan return repair fee branch volunteer workshop safety manual battery deposit notice
  reminder waiting list reservation season damage photo inventory label donor grant course evening morning weekend
  borrow bring keep look find check clean charge lend offer ask tell before after until because while every other
  broken clean heavy small shared missing late early common rare electric wooden garden kitchen paint ladder drill`.split(
    /\s+/,
  );

/**
 * The records of a model with five attributes, three CTAs and five relationships for each of its objects. The same
 * seed gives the same records, with ids and texts as varied as real ones, so that they compress no better.
 */
export function largeModel(objects: number, seed = 1): readonly OrcaRecord[] {
  const dice = new Dice(seed);
  const id = () => dice.id();
  const text = (length: number) => times(length, () => dice.pick(words)).join(' ');
  const made = times(objects, (n) =>
    anObject({ id: id(), name: `${text(1)} of sort ${n}`, definition: text(16) }),
  );
  return made.flatMap((object, n): OrcaRecord[] => [
    object,
    ...times(5, () =>
      anAttribute({ id: id(), objectId: object.id, name: text(2), example: text(3) }),
    ),
    ...times(3, () => aCta({ id: id(), objectId: object.id, verb: text(2), why: text(8) })),
    ...[...made, ...made]
      .slice(n + 1, n + 6)
      .map((to) =>
        aRelationship({ id: id(), fromId: object.id, toId: to.id, label: text(3), note: text(6) }),
      ),
  ]);
}

function times<T>(count: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
