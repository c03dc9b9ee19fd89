import { type OrcaDocument } from '../model/document';
import { kinds } from '../model/kind';
import { type Operation } from '../operations/operation';
import {
  aCta,
  aGrant,
  anAnswer,
  anAttribute,
  anObject,
  aNoun,
  aPhase,
  aQuestion,
  aRelationship,
  aRole,
  aSource,
} from './builders';
import { type Dice } from './dice';
import { anyId, anyRecord, maybeId, type Maker } from './random-picks';
import { requirementMakers } from './random-requirements';

/** Few words, so that names collide in case and plural and the rules have something to refuse. */
const words = [
  'Tool',
  'tools',
  'LOAN',
  'loan',
  'Member',
  'Members',
  'Repair',
  'Kit',
  'Branch',
  'Box',
];
const body = 'A member borrows a tool. The tool goes back to its branch after the loan.';

/** An operation that is well-formed and often, not always, allowed on this document. */
export function randomOperation(document: OrcaDocument, dice: Dice): Operation {
  const make = dice.pick(makers) ?? createObject;
  return make(document, dice) ?? createObject(document, dice);
}

const word = (dice: Dice) => dice.pick(words) ?? 'Tool';

const createObject = (document: OrcaDocument, dice: Dice): Operation => ({
  type: 'object.create',
  record: anObject({
    id: dice.id(),
    name: `${word(dice)} ${dice.throw(12)}`,
    synonyms: dice.chance(3) ? [{ name: `${word(dice)} ${dice.throw(12)}` }] : [],
    parentId: maybeId(document, dice, 'object'),
    phaseId: maybeId(document, dice, 'phase'),
  }),
});

const updateObject: Maker = (document, dice) => ({
  type: 'object.update',
  id: anyId(document, dice, 'object'),
  patch: dice.chance(2)
    ? { name: `${word(dice)} ${dice.throw(12)}` }
    : {
        parentId: maybeId(document, dice, 'object'),
        transitions: [{ from: 'new', to: 'done', ctaId: maybeId(document, dice, 'cta') }],
      },
});

const createRelationship: Maker = (document, dice) => ({
  type: 'relationship.create',
  record: aRelationship({
    id: dice.id(),
    fromId: anyId(document, dice, 'object'),
    toId: anyId(document, dice, 'object'),
    label: dice.chance(2) ? 'has' : '',
    viaId: maybeId(document, dice, 'object'),
  }),
});

/** Seldom: fifty names of one object weigh more than everything else together. */
const fillLists: Maker = (document, dice) => {
  const object = dice.chance(8) ? anyRecord(document, dice, 'object') : undefined;
  const names = Array.from({ length: 50 }, (_, at) => `${object?.id ?? ''} ${at}`);
  const synonyms = names.map((name) => ({ name, status: 'used', reason: '' }) as const);
  const states = names.map((name) => ({ name, definition: '' }));
  return object && { type: 'object.update', id: object.id, patch: { synonyms, states } };
};

const linkAttribute: Maker = (document, dice) => ({
  type: 'attribute.update',
  id: anyId(document, dice, 'attribute'),
  patch: { inheritedFromId: maybeId(document, dice, 'attribute') },
});

const loseOrder: Maker = (document, dice) => ({
  type: 'object.update',
  id: anyId(document, dice, 'object'),
  patch: { orderKey: '' },
});

const updateRelationship: Maker = (document, dice) => ({
  type: 'relationship.update',
  id: anyId(document, dice, 'relationship'),
  patch: { min: dice.throw(5), max: dice.chance(2) ? null : 1 + dice.throw(4) },
});

const createAnswer: Maker = (document, dice) => {
  const isCta = dice.chance(3);
  return {
    type: 'answer.create',
    record: anAnswer({
      id: dice.id(),
      matrix: isCta ? 'cta' : 'nested_object',
      rowId: anyId(document, dice, 'object'),
      columnId: anyId(document, dice, isCta ? 'role' : 'object'),
      value: dice.pick(['no', 'question', 'not_permitted', 'not_applicable'] as const) ?? 'no',
    }),
  };
};

const createCta: Maker = (document, dice) => ({
  type: 'cta.create',
  record: aCta({
    id: dice.id(),
    objectId: anyId(document, dice, 'object'),
    verb: dice.chance(2) ? 'Borrow' : 'Return',
    contextObjectId: maybeId(document, dice, 'object'),
    contraCtaId: maybeId(document, dice, 'cta'),
  }),
});

const createGrant: Maker = (document, dice) => ({
  type: 'grant.create',
  record: aGrant({
    id: dice.id(),
    ctaId: anyId(document, dice, 'cta'),
    roleId: anyId(document, dice, 'role'),
  }),
});

const createAttribute: Maker = (document, dice) => ({
  type: 'attribute.create',
  record: anAttribute({
    id: dice.id(),
    objectId: anyId(document, dice, 'object'),
    name: word(dice),
    inheritedFromId: maybeId(document, dice, 'attribute'),
  }),
});

const createRole: Maker = (_, dice) => ({
  type: 'role.create',
  record: aRole({ id: dice.id(), name: `${word(dice)} ${dice.throw(4)}` }),
});

const createPhase: Maker = (_, dice) => ({
  type: 'phase.create',
  record: aPhase({ id: dice.id(), name: `Phase ${dice.throw(6)}` }),
});

const createSource: Maker = (_, dice) => ({
  type: 'source.create',
  record: aSource({ id: dice.id(), body }),
});

const createNoun: Maker = (document, dice) => {
  const sourceId = anyId(document, dice, 'source');
  const start = dice.throw(body.length);
  return {
    type: 'noun.create',
    record: aNoun({
      id: dice.id(),
      text: `${word(dice)} ${dice.throw(9)}`,
      occurrences: [{ sourceId, start, end: start + 1 + dice.throw(4) }],
    }),
  };
};

const createQuestion: Maker = (document, dice) => {
  const kind = dice.pick(kinds) ?? 'object';
  const target = anyRecord(document, dice, kind);
  return {
    type: 'question.create',
    record: aQuestion({ id: dice.id(), attachedTo: target ? { kind, id: target.id } : null }),
  };
};

const promoteNoun: Maker = (document, dice) => {
  const noun = anyRecord(document, dice, 'noun');
  if (!noun) return undefined;
  const objectId = anyId(document, dice, 'object');
  const id = dice.id();
  const to = dice.pick([
    { as: 'object', record: anObject({ id, name: noun.text }) },
    { as: 'role', record: aRole({ id, name: noun.text }) },
    { as: 'attribute', record: anAttribute({ id, objectId, name: noun.text }) },
    { as: 'cta', record: aCta({ id, objectId, verb: noun.text }) },
    { as: 'synonym', objectId },
    { as: 'state', objectId },
  ] as const);
  return to && { type: 'noun.promote', id: noun.id, to };
};

const dismissNoun: Maker = (document, dice) => ({
  type: 'noun.dismiss',
  id: anyId(document, dice, 'noun'),
  reason: 'too_abstract',
  note: '',
});

const mergeObjects: Maker = (document, dice) => ({
  type: 'object.merge',
  fromId: anyId(document, dice, 'object'),
  intoId: anyId(document, dice, 'object'),
});

const listKinds = ['object', 'relationship', 'role', 'cta', 'attribute', 'phase'] as const;

const reorder: Maker = (document, dice) => {
  const kind = dice.pick(listKinds) ?? 'object';
  const afterId = dice.chance(3) ? null : anyId(document, dice, kind);
  return { type: 'list.reorder', kind, id: anyId(document, dice, kind), afterId };
};

const remove: Maker = (document, dice) => {
  const kind = dice.pick(kinds) ?? 'object';
  return { type: `${kind}.remove`, id: anyId(document, dice, kind) };
};

const makers: readonly Maker[] = [
  createObject,
  createObject,
  createObject,
  updateObject,
  createRelationship,
  createRelationship,
  updateRelationship,
  fillLists,
  linkAttribute,
  loseOrder,
  createAnswer,
  createCta,
  createCta,
  createGrant,
  createAttribute,
  createAttribute,
  createRole,
  createPhase,
  createSource,
  createNoun,
  createNoun,
  createQuestion,
  promoteNoun,
  dismissNoun,
  mergeObjects,
  reorder,
  remove,
  ...requirementMakers,
];
