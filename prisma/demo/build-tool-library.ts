import { type Kind } from '@/lib/orca/model/kind';
import { recordSchemas, type OrcaRecord } from '@/lib/orca/model/record';
import { type Write } from '@/lib/orca/operations/operation';

import { attributes } from './attributes';
import { ctaAnswers, ctas, roles } from './calls-to-action';
import { findOccurrences } from './find-occurrences';
import { listFields } from './list-fields';
import { nouns } from './nouns';
import { objects } from './objects';
import { questions } from './questions';
import { nestedAnswers, relationships } from './relationships';
import { type DemoNoun, type DemoVerdict, type PhaseName } from './vocabulary';

export const demoProject = {
  name: 'Tool library',
  description:
    'A neighbourhood tool library with two branches: who has which tool, when it comes back, and whether it is safe to lend. An example to look around in and change as you like.',
} as const;

const phases = ['Now', 'Next', 'Later'] as const satisfies readonly PhaseName[];

type Ids = {
  /** One and the same id for every record of the name, whoever asks first. */
  readonly of: (kind: Kind, name: string) => string;
  /** For what nothing points at. */
  readonly next: () => string;
};

/**
 * The demo project as writes into an empty model. `interview` is the research text: the nouns' occurrences are looked
 * up in it. All ids come from `newId`.
 */
export function buildToolLibrary(interview: string, newId: () => string): readonly Write[] {
  const ids: Ids = { of: idsByName(newId), next: newId };
  const records = [
    ...phases.map((name) =>
      recordSchemas.phase.parse({ kind: 'phase', id: ids.of('phase', name), name }),
    ),
    ...roles.map((role) =>
      recordSchemas.role.parse({ ...role, kind: 'role', id: ids.of('role', role.name) }),
    ),
    sourceRecord(interview, ids),
    ...objectRecords(ids),
    ...relationshipRecords(ids),
    ...ctaRecords(ids),
    ...attributeRecords(ids),
    ...nouns.map((noun) => nounRecord(noun, interview, ids)),
    ...questionRecords(ids),
  ];
  return records.map((record) => ({ write: 'create', record }));
}

function idsByName(newId: () => string): Ids['of'] {
  const known = new Map<string, string>();
  return (kind, name) => {
    const key = `${kind}: ${name}`;
    const id = known.get(key) ?? newId();
    known.set(key, id);
    return id;
  };
}

function sourceRecord(interview: string, ids: Ids): OrcaRecord {
  return recordSchemas.source.parse({
    kind: 'source',
    id: ids.of('source', 'interview'),
    title: 'Interview: the tool library on Mill Lane',
    sourceKind: 'interview',
    participant: 'Ruth, coordinator, and Colm, member',
    date: '2026-03-14',
    licence: 'MIT; written for ORCA Studio, the people are invented',
    body: interview,
  });
}

function objectRecords(ids: Ids): readonly OrcaRecord[] {
  return objects.map(({ phase, transitions = [], collection, ...fields }) =>
    recordSchemas.object.parse({
      ...fields,
      collection: collection && listFields(ids.of, fields.name, collection),
      kind: 'object',
      id: ids.of('object', fields.name),
      phaseId: ids.of('phase', phase),
      transitions: transitions.map(([from, to, verb, object]) => ({
        from,
        to,
        ctaId: ids.of('cta', `${verb} ${object}`),
      })),
    }),
  );
}

function relationshipRecords(ids: Ids): readonly OrcaRecord[] {
  return [
    ...relationships.map(({ from, to, ...fields }) =>
      recordSchemas.relationship.parse({
        ...listFields(ids.of, to, fields),
        kind: 'relationship',
        id: ids.next(),
        fromId: ids.of('object', from),
        toId: ids.of('object', to),
      }),
    ),
    ...nestedAnswers.map(({ row, column, ...fields }) =>
      recordSchemas.answer.parse({
        ...fields,
        kind: 'answer',
        id: ids.next(),
        matrix: 'nested_object',
        rowId: ids.of('object', row),
        columnId: ids.of('object', column),
      }),
    ),
  ];
}

function ctaRecords(ids: Ids): readonly OrcaRecord[] {
  return [
    ...ctas.flatMap(
      ({ object, phase, context, contra, creates = [], removes = [], grants, ...fields }) => {
        const ctaId = ids.of('cta', `${fields.verb} ${object}`);
        const cta = recordSchemas.cta.parse({
          ...fields,
          kind: 'cta',
          id: ctaId,
          objectId: ids.of('object', object),
          contextObjectId: context ? ids.of('object', context) : null,
          createsIds: creates.map((name) => ids.of('object', name)),
          removesIds: removes.map((name) => ids.of('object', name)),
          contraCtaId: contra ? ids.of('cta', `${contra} ${object}`) : null,
          phaseId: ids.of('phase', phase),
        });
        const granted = Object.entries(grants).map(([role, grant]) =>
          recordSchemas.grant.parse({
            ...(typeof grant === 'string' ? { tier: grant } : grant),
            kind: 'grant',
            id: ids.next(),
            ctaId,
            roleId: ids.of('role', role),
          }),
        );
        return [cta, ...granted];
      },
    ),
    ...ctaAnswers.map(({ object, role, ...fields }) =>
      recordSchemas.answer.parse({
        ...fields,
        kind: 'answer',
        id: ids.next(),
        matrix: 'cta',
        rowId: ids.of('object', object),
        columnId: ids.of('role', role),
      }),
    ),
  ];
}

function attributeRecords(ids: Ids): readonly OrcaRecord[] {
  return Object.entries(attributes).flatMap(([object, list]) =>
    list.map(({ phase = 'Now', ...fields }) =>
      recordSchemas.attribute.parse({
        ...fields,
        kind: 'attribute',
        id: ids.of('attribute', `${object}: ${fields.name}`),
        objectId: ids.of('object', object),
        phaseId: ids.of('phase', phase),
      }),
    ),
  );
}

function nounRecord(
  { text, forms = [], verdict, sip, ...fields }: DemoNoun,
  interview: string,
  ids: Ids,
): OrcaRecord {
  const sourceId = ids.of('source', 'interview');
  return recordSchemas.noun.parse({
    ...fields,
    ...sip,
    ...verdictFields(verdict, ids),
    kind: 'noun',
    id: ids.next(),
    text,
    occurrences: findOccurrences(interview, [text, ...forms]).map((span) => ({
      sourceId,
      ...span,
    })),
  });
}

function verdictFields(verdict: DemoVerdict, ids: Ids) {
  if (verdict === 'undecided') return { verdict };
  if ('dismissed' in verdict) return { verdict: 'dismissed', reason: verdict.dismissed };
  const target = (kind: Kind, name: string) => ({ kind, id: ids.of(kind, name) });
  if ('object' in verdict) return { verdict: 'object', target: target('object', verdict.object) };
  if ('synonymOf' in verdict)
    return { verdict: 'synonym', target: target('object', verdict.synonymOf) };
  if ('stateOf' in verdict) return { verdict: 'state', target: target('object', verdict.stateOf) };
  if ('role' in verdict) return { verdict: 'role', target: target('role', verdict.role) };
  return 'cta' in verdict
    ? { verdict: 'cta', target: target('cta', `${verdict.cta} ${verdict.of}`) }
    : { verdict: 'attribute', target: target('attribute', `${verdict.of}: ${verdict.attribute}`) };
}

function questionRecords(ids: Ids): readonly OrcaRecord[] {
  return questions.map(({ about, ...fields }) =>
    recordSchemas.question.parse({
      ...fields,
      kind: 'question',
      id: ids.next(),
      attachedTo: about ? { kind: 'object', id: ids.of('object', about) } : null,
    }),
  );
}
