import { z } from 'zod';

import { idSchema, optionalText, requiredText } from './fields';
import { recordRefSchema } from './record-ref';

const questionRisks = ['low', 'medium', 'high'] as const;
const questionStatuses = ['open', 'answered'] as const;

/** Something nobody in the room could answer, rated by the risk of guessing wrong. */
export const questionSchema = z.strictObject({
  kind: z.literal('question'),
  id: idSchema,
  text: requiredText(500),
  risk: z.enum(questionRisks).default('medium'),
  owner: optionalText(120),
  status: z.enum(questionStatuses).default('open'),
  answer: optionalText(2_000),
  attachedTo: recordRefSchema.nullable().default(null),
});
