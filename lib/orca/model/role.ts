import { z } from 'zod';

import { idSchema, nameMax, optionalText, orderKeySchema, requiredText } from './fields';

const roleKinds = ['person', 'system'] as const;

/** A role of the product being designed, not a member of the team that designs it. */
export const roleSchema = z.strictObject({
  kind: z.literal('role'),
  id: idSchema,
  name: requiredText(nameMax),
  roleKind: z.enum(roleKinds).default('person'),
  definition: optionalText(500),
  /** Put away without losing what it may do; no matrix shows it. */
  isArchived: z.boolean().default(false),
  orderKey: orderKeySchema,
});
