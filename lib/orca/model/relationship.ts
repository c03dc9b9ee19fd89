import { z } from 'zod';

import { idSchema, optionalId, optionalText, orderKeySchema } from './fields';
import { mcsfdShape } from './mcsfd';

export const shownAsOptions = ['', 'nested', 'linked', 'embedded', 'aggregated'] as const;

const countSchema = z.int().min(0).max(1_000_000);

/** One direction and one label: whoever looks at `from` expects to see `to` there. */
export const relationshipSchema = z
  .strictObject({
    kind: z.literal('relationship'),
    id: idSchema,
    fromId: idSchema,
    toId: idSchema,
    label: optionalText(120),
    min: countSchema.default(0),
    /** null: many, without a bound. */
    max: countSchema.min(1).nullable().default(null),
    /** What is usual, in words ("25–35"): it drives the design of the list. */
    typical: optionalText(60),
    ...mcsfdShape,
    shownAs: z.enum(shownAsOptions).default(''),
    viaId: optionalId,
    note: optionalText(1_000),
    phaseId: optionalId,
    orderKey: orderKeySchema,
  })
  .refine(({ min, max }) => max === null || min <= max, {
    path: ['min'],
    message: 'the minimum is above the maximum',
  });
