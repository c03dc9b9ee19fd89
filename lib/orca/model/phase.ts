import { z } from 'zod';

import { idSchema, orderKeySchema, requiredText } from './fields';

export const phaseNameMax = 60;

/** A step of delivery ("Now", "Later"): what is put off is filtered out by phase, never deleted. */
export const phaseSchema = z.strictObject({
  kind: z.literal('phase'),
  id: idSchema,
  name: requiredText(phaseNameMax),
  orderKey: orderKeySchema,
});
