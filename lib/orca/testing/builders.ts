import { type z } from 'zod';

import { documentOf, type OrcaDocument } from '../model/document';
import { type Kind } from '../model/kind';
import { recordSchemas, type OrcaRecord, type RecordOf } from '../model/record';

type Input<K extends Kind> = Omit<z.input<(typeof recordSchemas)[K]>, 'kind' | 'id'> & {
  readonly id?: string;
};

let made = 0;

/** A new id of the right form. Ids of a test file are numbered in the order they are made. */
export function anId(): string {
  made += 1;
  return `01900000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

export function anObject(fields: Partial<Input<'object'>> = {}): RecordOf<'object'> {
  return recordSchemas.object.parse({
    kind: 'object',
    id: anId(),
    name: `Thing ${made}`,
    ...fields,
  });
}

export function aRole(fields: Partial<Input<'role'>> = {}): RecordOf<'role'> {
  return recordSchemas.role.parse({ kind: 'role', id: anId(), name: `Role ${made}`, ...fields });
}

export function aPhase(fields: Partial<Input<'phase'>> = {}): RecordOf<'phase'> {
  return recordSchemas.phase.parse({ kind: 'phase', id: anId(), name: `Phase ${made}`, ...fields });
}

export function aSource(fields: Partial<Input<'source'>> = {}): RecordOf<'source'> {
  return recordSchemas.source.parse({
    kind: 'source',
    id: anId(),
    title: 'Interview',
    body: 'A member borrows a tool.',
    ...fields,
  });
}

export function aNoun(fields: Partial<Input<'noun'>> = {}): RecordOf<'noun'> {
  return recordSchemas.noun.parse({ kind: 'noun', id: anId(), text: `noun ${made}`, ...fields });
}

export function aRelationship(fields: Input<'relationship'>): RecordOf<'relationship'> {
  return recordSchemas.relationship.parse({ kind: 'relationship', id: anId(), ...fields });
}

export function anAnswer(
  fields: Omit<Input<'answer'>, 'matrix' | 'value'> & Partial<Input<'answer'>>,
): RecordOf<'answer'> {
  return recordSchemas.answer.parse({
    kind: 'answer',
    id: anId(),
    matrix: 'nested_object',
    value: 'no',
    ...fields,
  });
}

export function aCta(fields: Omit<Input<'cta'>, 'verb'> & Partial<Input<'cta'>>): RecordOf<'cta'> {
  return recordSchemas.cta.parse({ kind: 'cta', id: anId(), verb: `Do ${made}`, ...fields });
}

export function aGrant(fields: Input<'grant'>): RecordOf<'grant'> {
  return recordSchemas.grant.parse({ kind: 'grant', id: anId(), ...fields });
}

export function anAttribute(
  fields: Omit<Input<'attribute'>, 'name'> & Partial<Input<'attribute'>>,
): RecordOf<'attribute'> {
  return recordSchemas.attribute.parse({
    kind: 'attribute',
    id: anId(),
    name: `Attribute ${made}`,
    ...fields,
  });
}

export function aQuestion(fields: Partial<Input<'question'>> = {}): RecordOf<'question'> {
  return recordSchemas.question.parse({ kind: 'question', id: anId(), text: 'Why?', ...fields });
}

export function aDocument(...records: readonly OrcaRecord[]): OrcaDocument {
  return documentOf(records);
}
