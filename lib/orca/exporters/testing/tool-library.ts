import { collectionSchema } from '../../model/mcsfd';
import {
  aCta,
  aDocument,
  aGrant,
  anAnswer,
  anAttribute,
  aNoun,
  anObject,
  aPhase,
  aQuestion,
  aRelationship,
  aRole,
  aSource,
} from '../../testing/builders';

let made = 0;

/** Ids of the fixture's own, so that its files do not change with the order in which tests run. */
function fixtureId(): string {
  made += 1;
  return `01920000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

let placed = 0;

function placedLast() {
  placed += 1;
  return { id: fixtureId(), orderKey: `a${String(placed).padStart(3, '0')}V` };
}

/** Of what came later, so that the ids before stay. */
function placedLater(number: number) {
  return { id: `01920000-0000-7000-8000-000000001${number}`, orderKey: `a9${number}V` };
}

const now = aPhase({ ...placedLast(), name: 'Now' });
const member = aRole({ ...placedLast(), name: 'Member' });
const interview = aSource({
  ...placedLast(),
  title: 'Interview with Rosa',
  participant: 'Rosa',
  date: '2026-03-02',
  body: 'I borrow a drill in spring. When the loan is late, I feel guilty. Is a sander a tool?',
});

const tool = anObject({
  ...placedLast(),
  name: 'Tool',
  definition:
    'A single thing the library lends, known by its "number".\nIt is somebody\'s at most once a time.',
  isNot: 'A model of tool.',
  synonyms: [
    { name: 'Item', status: 'used' },
    { name: 'Equipment', status: 'deprecated', reason: 'too broad' },
  ],
  instances: ['Bosch drill no. 14', 'Pipe wrench no. 3'],
  phaseId: now.id,
});
const loan = anObject({
  ...placedLast(),
  name: 'Loan',
  definition: 'One member having one tool for a time.',
  objectType: 'junction',
  states: [{ name: 'Out', definition: 'The tool is with the member.' }, { name: 'Returned' }],
});
const order = anObject({ ...placedLast(), name: 'Order' });
const kit = anObject({ ...placedLast(), name: 'Kit', parentId: order.id });

const clerk = aRole({ ...placedLater(100), name: 'Clerk', isArchived: true });
const lentOn = anAttribute({
  ...placedLater(101),
  objectId: loan.id,
  name: 'Lent on',
  group: 'metadata',
  attributeType: 'date',
  sortable: true,
});
const shelf = anAttribute({
  ...placedLater(102),
  objectId: tool.id,
  name: 'Shelf',
  group: 'metadata',
  filterable: true,
});
const allTools = collectionSchema.parse({
  typical: '400, "a thousand" soon',
  mechanicsKinds: ['imported'],
  filters: [{ attributeId: shelf.id, by: 'system', value: 'not the cellar' }],
  sorting: 'By number.',
});

const returnLoan = aCta({
  ...placedLast(),
  objectId: loan.id,
  verb: 'Return',
  why: 'somebody else can have the tool',
  whyBusiness: 'one tool serves many',
  result: 'The loan is Returned.',
  newState: 'Returned',
  notification: 'Whoever waits for the tool.',
});
const borrow = aCta({
  ...placedLast(),
  objectId: tool.id,
  verb: 'Borrow',
  contextObjectId: kit.id,
  contextPreposition: 'from',
  createsIds: [loan.id],
});

/** A small model that has one of everything an exporter must write. */
export const toolLibrary = aDocument(
  now,
  member,
  interview,
  { ...tool, collection: allTools },
  { ...loan, transitions: [{ from: 'Out', to: 'Returned', ctaId: returnLoan.id }] },
  order,
  kit,
  returnLoan,
  borrow,
  aGrant({
    id: fixtureId(),
    ctaId: borrow.id,
    roleId: member.id,
    tier: 'P',
    states: ['Out'],
    condition: 'no fees open',
  }),
  aGrant({ id: fixtureId(), ctaId: returnLoan.id, roleId: member.id }),
  aRelationship({
    ...placedLast(),
    fromId: tool.id,
    toId: loan.id,
    label: 'is lent in',
    typical: '25–35',
    mechanicsKinds: ['manual', 'automatic'],
    mechanicsRoleIds: [member.id, clerk.id],
    mechanics: 'Made at the desk.',
    sorts: [{ attributeId: lentOn.id, direction: 'descending' }],
    filters: [{ attributeId: lentOn.id, value: 'this year' }],
    dependence: 'dependent',
    onDelete: 'block',
    dependency: 'Loans are kept.',
  }),
  aRelationship({
    ...placedLast(),
    fromId: loan.id,
    toId: tool.id,
    label: 'lends',
    min: 1,
    max: 1,
  }),
  aRelationship({ ...placedLast(), fromId: kit.id, toId: tool.id, label: 'holds', min: 2 }),
  aRelationship({ ...placedLast(), fromId: tool.id, toId: kit.id, label: 'comes in' }),
  aRelationship({ ...placedLast(), fromId: tool.id, toId: tool.id, label: 'resembles' }),
  aRelationship({ ...placedLast(), fromId: tool.id, toId: tool.id, label: 'resembles' }),
  aRelationship({ ...placedLast(), fromId: order.id, toId: kit.id, max: 1 }),
  aRelationship({ ...placedLast(), fromId: order.id, toId: tool.id, viaId: kit.id }),
  aRelationship({ ...placedLast(), fromId: kit.id, toId: kit.id, label: 'part of', max: 1 }),
  anAnswer({ id: fixtureId(), rowId: loan.id, columnId: order.id, value: 'no' }),
  anAttribute({
    ...placedLast(),
    objectId: tool.id,
    name: 'Number',
    attributeType: 'identifier',
    required: 'required',
    example: 'no. 14',
  }),
  anAttribute({
    ...placedLast(),
    objectId: tool.id,
    name: 'Condition',
    group: 'metadata',
    attributeType: 'choice',
    values: ['good', 'worn'],
    filterable: true,
  }),
  anAttribute({
    ...placedLast(),
    objectId: loan.id,
    name: 'Due on',
    group: 'metadata',
    attributeType: 'date',
    sortable: true,
  }),
  anAttribute({
    ...placedLast(),
    objectId: loan.id,
    name: 'Days late',
    attributeType: 'number',
    origin: 'computed',
    formula: 'today minus due on',
  }),
  anAttribute({ ...placedLast(), objectId: order.id, name: 'Note', attributeType: 'long_text' }),
  aNoun({
    id: fixtureId(),
    text: 'drill',
    verdict: 'object',
    target: { kind: 'object', id: tool.id },
    occurrences: [{ sourceId: interview.id, start: 11, end: 16 }],
  }),
  aNoun({ id: fixtureId(), text: 'spring', verdict: 'dismissed', reason: 'out_of_scope' }),
  aQuestion({
    id: fixtureId(),
    text: 'Is a sander with a bag one tool or two?',
    risk: 'high',
    attachedTo: { kind: 'object', id: tool.id },
  }),
  aQuestion({ id: fixtureId(), text: 'Who decides on fees?' }),
  clerk,
  lentOn,
  shelf,
  aGrant({ id: placedLater(103).id, ctaId: returnLoan.id, roleId: clerk.id, tier: 'T' }),
);
