import { z } from 'zod';

import { idSchema, optionalText } from './fields';

const matrices = ['nested_object', 'cta'] as const;

const answerValues = ['no', 'question', 'not_permitted', 'not_applicable'] as const;

/**
 * A matrix cell that was asked and is not a plain yes. Unasked is absence, yes is derived from relationships or
 * grants. Rows are objects; columns are objects in the nested-object matrix and roles in the CTA matrix.
 */
export const answerSchema = z.strictObject({
  kind: z.literal('answer'),
  id: idSchema,
  matrix: z.enum(matrices),
  rowId: idSchema,
  columnId: idSchema,
  value: z.enum(answerValues),
  note: optionalText(500),
});
