import { bindFilter, bindSort, setMcsfd } from '../edits/edit-mcsfd';
import { type OrcaDocument } from '../model/document';
import { collectionSchema, deletionRules, mechanicsKinds } from '../model/mcsfd';
import { type Dice } from './dice';
import { anyId, anyRecord, maybeId, type Maker } from './random-picks';

const anyHolder = (document: OrcaDocument, dice: Dice) =>
  anyRecord(document, dice, dice.chance(3) ? 'object' : 'relationship');

const bound = (document: OrcaDocument, dice: Dice) =>
  Array.from({ length: dice.throw(3) }, () => ({
    attributeId: anyId(document, dice, 'attribute'),
  }));

/** Some requirements of a list, its links now and then to what is not there. */
function randomMcsfd(document: OrcaDocument, dice: Dice) {
  return collectionSchema.parse({
    mechanicsKinds: dice.chance(2) ? mechanicsKinds.slice(dice.throw(5)) : [],
    mechanicsRoleIds: dice.chance(3) ? [anyId(document, dice, 'role')] : [],
    sorts: bound(document, dice),
    sorting: dice.chance(3) ? 'Newest | first\n# and "so" on' : '',
    filters: bound(document, dice),
    onDelete: dice.pick(deletionRules) ?? '',
    dependence: dice.chance(2) ? 'dependent' : '',
    typical: dice.chance(3) ? '25–35' : '',
  });
}

const requireOfList: Maker = (document, dice) => {
  const holder = anyHolder(document, dice);
  return holder && setMcsfd(holder, randomMcsfd(document, dice));
};

const bindList: Maker = (document, dice) => {
  const holder = anyHolder(document, dice);
  const choice = { name: dice.chance(2) ? 'Rating' : 'tools' };
  const bind = dice.chance(2) ? bindSort : bindFilter;
  return holder && dice.pick(bind(document, holder, choice, () => dice.id()));
};

const contextualiseCta: Maker = (document, dice) => ({
  type: 'cta.update',
  id: anyId(document, dice, 'cta'),
  patch: {
    contextObjectId: maybeId(document, dice, 'object'),
    contextPreposition: dice.chance(2) ? 'to' : '',
    whyBusiness: dice.chance(2) ? 'It sells.' : '',
    newState: dice.chance(2) ? 'done' : '',
    createsIds: [anyId(document, dice, 'object')],
    removesIds: dice.chance(2) ? [anyId(document, dice, 'object')] : [],
    notification: dice.chance(2) ? 'The member hears of it.' : '',
  },
});

const archiveRole: Maker = (document, dice) => ({
  type: 'role.update',
  id: anyId(document, dice, 'role'),
  patch: { isArchived: dice.chance(2) },
});

/** What both matrices ask beyond their marks: of lists, of calls to action, and of roles that are put away. */
export const requirementMakers: readonly Maker[] = [
  requireOfList,
  requireOfList,
  bindList,
  contextualiseCta,
  archiveRole,
];
