import { z } from 'zod';

import { idSchema, optionalText, textList } from './fields';

export const tiers = ['P', 'S', 'T', 'Q'] as const;

/** Says that a role may use a CTA: in which states, under which condition, how prominently. */
export const grantSchema = z.strictObject({
  kind: z.literal('grant'),
  id: idSchema,
  ctaId: idSchema,
  roleId: idSchema,
  states: textList(60, 50),
  condition: optionalText(300),
  tier: z.enum(tiers).nullable().default(null),
  /** `''`: derived from the CTA. */
  story: optionalText(2_000),
  acceptance: optionalText(4_000),
});
