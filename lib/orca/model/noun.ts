import { z } from 'zod';

import { idSchema, optionalText, requiredText } from './fields';
import { recordRefSchema } from './record-ref';

const nounVerdicts = [
  'undecided',
  'object',
  'attribute',
  'cta',
  'role',
  'synonym',
  'state',
  'dismissed',
] as const;

/** Why a noun is no object, from the method's list of reclassifications. */
export const dismissalReasons = [
  'ui_component',
  'too_abstract',
  'view',
  'system',
  'instance',
  'out_of_scope',
  'duplicate',
  'other',
] as const;

export const dismissalReasonSchema = z.enum(dismissalReasons);

/** `start` and `end` (exclusive) are UTF-16 offsets into the source's body. */
export const occurrenceSchema = z.strictObject({
  sourceId: idSchema,
  start: z.int().min(0),
  end: z.int().min(1),
});

export type Occurrence = Readonly<z.infer<typeof occurrenceSchema>>;

/** A foraged noun and what was decided of it; `structure`, `instances` and `purpose` answer the SIP test. */
export const nounSchema = z.strictObject({
  kind: z.literal('noun'),
  id: idSchema,
  text: requiredText(120),
  occurrences: z.array(occurrenceSchema).max(5_000).default([]),
  verdict: z.enum(nounVerdicts).default('undecided'),
  reason: dismissalReasonSchema.nullable().default(null),
  note: optionalText(500),
  target: recordRefSchema.nullable().default(null),
  structure: optionalText(500),
  instances: optionalText(500),
  purpose: optionalText(500),
});
