import { z } from 'zod';

import { idSchema, optionalText, orderKeySchema, requiredText, verbatimText } from './fields';

export const sourceKinds = ['interview', 'brief', 'ticket', 'survey', 'notes', 'other'] as const;

/** All the research text one project may hold, in characters. */
export const researchTextMax = 20_000_000;

/** Postgres knows no year 0. */
const dateSchema = z.iso.date().refine((date) => !date.startsWith('0000'), 'is no date');

/** A research text. Its body never changes: the offsets of every noun occurrence point into it. */
export const sourceSchema = z.strictObject({
  kind: z.literal('source'),
  id: idSchema,
  title: requiredText(200),
  sourceKind: z.enum(sourceKinds).default('other'),
  participant: optionalText(120),
  date: dateSchema.nullable().default(null),
  licence: optionalText(200),
  body: verbatimText(2_000_000),
  orderKey: orderKeySchema,
});
