import { type OrcaDocument } from '../../model/document';
import { ctasOf, findRecord, grantsOf, referrersOf } from '../../model/lookups';
import { nameKey } from '../../model/name-key';
import { type RecordOf } from '../../model/record';
import { isSameCta } from '../../model/same-cta';
import { heldInCell } from '../../views/cta/cta-matrix';
import { CtaIndex } from '../../views/cta/known-cta';
import { type VerbPlace } from './verb-edits';

type Cta = RecordOf<'cta'>;
type Step = { readonly from: VerbPlace; readonly to: VerbPlace };

/** By id the object that a call to action goes to. */
export type Travels = ReadonlyMap<string, string>;

/**
 * The calls to action that go along themselves where cells move to other objects: those that nobody is left to use,
 * that all go to one object which has no such verb, and that nothing at home depends on. The others stay with their
 * objects, and permissions to use them are led to their like.
 */
export function travellingCtas(document: OrcaDocument, steps: readonly Step[]): Travels {
  const wishes = travelWishes(document, steps);
  const comers = new Map<string, Cta[]>();
  for (const [cta, objectId] of wishes) {
    const key = keyOf(objectId, cta);
    comers.set(key, [...(comers.get(key) ?? []), cta]);
  }
  const staying = [...metAtTarget(document, wishes), ...boundToHome(document, wishes)];
  // One that stays is in the way of others, and keeps those with it that it belongs with.
  for (let cta = staying.pop(); cta; cta = staying.pop()) {
    if (!wishes.delete(cta)) continue;
    const stayer = cta;
    const met = comers.get(keyOf(cta.objectId, cta)) ?? [];
    staying.push(...met.filter((other) => isSameCta(other, stayer)), ...tiedTo(document, cta));
  }
  return new Map([...wishes].map(([cta, objectId]) => [cta.id, objectId]));
}

function keyOf(objectId: string, { verb }: Cta): string {
  return `${objectId}/${nameKey(verb)}`;
}

function travelWishes(document: OrcaDocument, steps: readonly Step[]): Map<Cta, string> {
  const targets = new Map<Cta, Set<string>>();
  const moved = new Set<string>();
  for (const { from, to } of steps) {
    for (const { cta, grant } of heldInCell(document, from).held) {
      targets.set(cta, (targets.get(cta) ?? new Set()).add(to.objectId));
      if (grant) moved.add(grant.id);
    }
  }
  const isUsedStill = ({ id, roleId }: RecordOf<'grant'>) =>
    !moved.has(id) && findRecord(document, 'role', roleId)?.isArchived === false;
  return new Map(
    [...targets].flatMap(([cta, objectIds]) => {
      const [objectId, ...others] = objectIds;
      if (objectId === undefined || others.length > 0 || objectId === cta.objectId) return [];
      return grantsOf(document, cta.id).some(isUsedStill) ? [] : [[cta, objectId] as const];
    }),
  );
}

/** Those that would come to an object with a verb of the same words, whether that was there or comes from elsewhere. */
function metAtTarget(document: OrcaDocument, wishes: ReadonlyMap<Cta, string>): readonly Cta[] {
  const indexes = new Map<string, CtaIndex>();
  const indexOf = (objectId: string) => {
    const index = indexes.get(objectId) ?? new CtaIndex();
    if (!indexes.has(objectId)) {
      for (const cta of ctasOf(document, objectId)) if (!wishes.has(cta)) index.add(cta);
      indexes.set(objectId, index);
    }
    return index;
  };
  return [...wishes].flatMap(([cta, objectId]) => {
    const index = indexOf(objectId);
    const met = index.find(cta);
    // Two of one name on one object were told apart before, and still are.
    if (met && met.objectId !== cta.objectId) return [cta];
    index.add(cta);
    return [];
  });
}

/** Those by which a step between states is taken, and those that belong with one that goes elsewhere or stays. */
function boundToHome(document: OrcaDocument, wishes: ReadonlyMap<Cta, string>): readonly Cta[] {
  return [...wishes.keys()].filter((cta) => {
    const transitions = referrersOf(document, { kind: 'cta', id: cta.id }, 'object');
    const isApart = (other: Cta) => wishes.get(other) !== wishes.get(cta);
    return transitions.length > 0 || tiedTo(document, cta).some(isApart);
  });
}

/** Those of the same words on its object, those that it takes back, and that which takes it back. */
function tiedTo(document: OrcaDocument, cta: Cta): readonly Cta[] {
  const twins = ctasOf(document, cta.objectId).filter((other) => isSameCta(other, cta));
  const contra = findRecord(document, 'cta', cta.contraCtaId ?? '');
  const takenBack = referrersOf(document, { kind: 'cta', id: cta.id }, 'cta');
  return [...twins, ...takenBack, ...(contra ? [contra] : [])];
}
