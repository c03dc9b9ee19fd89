import { collectionSchema } from '@/lib/orca/model/mcsfd';
import { type OrcaRecord } from '@/lib/orca/model/record';
import {
  aCta,
  aGrant,
  anAnswer,
  anAttribute,
  anId,
  anObject,
  aNoun,
  aPhase,
  aQuestion,
  aRelationship,
  aRole,
  aSource,
} from '@/lib/orca/testing/builders';

const awkward = `O’Brien's "quoted" \\ back, <b>tag</b>, zwölf, 漢字, 🦊 and\ttab`;

/** One record of every kind with a value in every field, none of them the default. */
export function recordsWithEveryField(): readonly OrcaRecord[] {
  const phase = aPhase({ name: awkward, orderKey: 'a1' });
  const role = aRole({
    name: 'Clerk',
    roleKind: 'system',
    definition: awkward,
    isArchived: true,
    orderKey: 'a1',
  });
  const body = `${awkward}\nA clerk sorts.`;
  const source = aSource({
    title: awkward,
    sourceKind: 'interview',
    participant: 'P1',
    date: '2024-02-29',
    licence: 'CC0',
    body,
    orderKey: 'a1',
  });
  const ctaId = anId();
  const attributeId = anId();
  const collection = collectionSchema.parse({
    mechanicsKinds: ['manual', 'imported'],
    mechanicsRoleIds: [role.id],
    mechanics: 'm',
    sorts: [{ attributeId, direction: 'descending' }],
    sorting: 's',
    filters: [{ attributeId, by: 'system', value: awkward }],
    filtering: 'f',
    dependence: 'dependent',
    onDelete: 'reassign',
    dependency: 'd',
    typical: '25–35',
  });
  const parent = anObject({ name: 'Place', orderKey: 'a1' });
  const object = anObject({
    name: 'Shelf',
    plural: 'Shelves',
    userLabel: 'Rack',
    codeName: 'shelf',
    definition: awkward,
    isNot: 'A box',
    synonyms: [{ name: 'Board', status: 'forbidden', reason: awkward }],
    instances: ['Shelf A'],
    states: [{ name: 'full', definition: awkward }],
    transitions: [{ from: 'empty', to: 'full', ctaId }],
    objectType: 'junction',
    parentId: parent.id,
    structure: 's',
    purpose: 'p',
    signOff: { by: 'Ada', at: '2026-01-02T03:04:05.678Z' },
    collection,
    position: { x: -12.5, y: 1e-7 },
    phaseId: phase.id,
    orderKey: 'a2',
  });
  const cta = aCta({
    id: ctaId,
    objectId: object.id,
    verb: 'Sort',
    contextObjectId: parent.id,
    contextPreposition: 'by',
    why: awkward,
    whyBusiness: 'b',
    result: 'r',
    newState: 'full',
    createsIds: [parent.id],
    removesIds: [object.id, parent.id],
    notification: awkward,
    complexity: 'wizard',
    crud: 'update',
    contraCtaId: ctaId,
    placements: ['card', 'list'],
    phaseId: phase.id,
    orderKey: 'a1',
  });
  const attribute = anAttribute({
    id: attributeId,
    objectId: object.id,
    name: 'Width',
    group: 'metadata',
    attributeType: 'choice',
    required: 'conditional',
    values: ['wide', 'narrow'],
    format: 'cm',
    origin: 'computed',
    formula: 'a + b',
    example: '3',
    relativeTo: { kind: 'role', id: role.id },
    sortable: true,
    filterable: true,
    searchable: true,
    phaseId: phase.id,
    orderKey: 'a1',
  });
  return [
    phase,
    role,
    source,
    parent,
    object,
    aRelationship({
      fromId: parent.id,
      toId: object.id,
      label: 'holds',
      min: 2,
      max: 35,
      ...collection,
      shownAs: 'embedded',
      viaId: object.id,
      note: awkward,
      phaseId: phase.id,
      orderKey: 'a1',
    }),
    anAnswer({ rowId: object.id, columnId: parent.id, value: 'no', note: awkward }),
    cta,
    aGrant({
      ctaId,
      roleId: role.id,
      states: ['full'],
      condition: 'own',
      tier: 'Q',
      story: awkward,
      acceptance: 'Given',
    }),
    attribute,
    anAttribute({ objectId: parent.id, inheritedFromId: attribute.id, orderKey: 'a1' }),
    aNoun({
      text: 'shelf',
      occurrences: [{ sourceId: source.id, start: 3, end: 9 }],
      verdict: 'object',
      reason: 'duplicate',
      note: awkward,
      target: { kind: 'object', id: object.id },
      structure: 's',
      instances: 'i',
      purpose: 'p',
    }),
    aQuestion({
      text: 'Why?',
      risk: 'high',
      owner: 'Ada',
      status: 'answered',
      answer: awkward,
      attachedTo: { kind: 'cta', id: ctaId },
    }),
  ];
}
