import { z } from 'zod';

import { answerSchema } from './answer';
import { attributeSchema } from './attribute';
import { ctaSchema } from './cta';
import { grantSchema } from './grant';
import { type Kind } from './kind';
import { nounSchema } from './noun';
import { objectSchema } from './object';
import { phaseSchema } from './phase';
import { questionSchema } from './question';
import { relationshipSchema } from './relationship';
import { roleSchema } from './role';
import { sourceSchema } from './source';

/** The schema of every kind: it carries the limits and fills the defaults. */
export const recordSchemas = {
  phase: phaseSchema,
  role: roleSchema,
  source: sourceSchema,
  object: objectSchema,
  relationship: relationshipSchema,
  answer: answerSchema,
  cta: ctaSchema,
  grant: grantSchema,
  attribute: attributeSchema,
  noun: nounSchema,
  question: questionSchema,
} as const satisfies Record<Kind, z.ZodType>;

export const recordSchema = z.discriminatedUnion('kind', [
  phaseSchema,
  roleSchema,
  sourceSchema,
  objectSchema,
  relationshipSchema,
  answerSchema,
  ctaSchema,
  grantSchema,
  attributeSchema,
  nounSchema,
  questionSchema,
]);

export type OrcaRecord = Readonly<z.infer<typeof recordSchema>>;

/** The record type of one kind: `RecordOf<'object'>`. */
export type RecordOf<K extends Kind> = Extract<OrcaRecord, { readonly kind: K }>;

export function isOfKind<K extends Kind>(record: OrcaRecord, kind: K): record is RecordOf<K> {
  return record.kind === kind;
}
