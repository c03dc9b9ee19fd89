import { z } from 'zod';

import {
  idSchema,
  listTooLong,
  nameMax,
  optionalId,
  optionalText,
  orderKeySchema,
  requiredText,
} from './fields';

export const ctaComplexities = ['one_click', 'form', 'wizard'] as const;
export const crudTags = ['create', 'read', 'update', 'delete'] as const;
export const placements = ['card', 'detail', 'list', 'global', 'notification'] as const;

/** A call to action: a verb that people apply to an object, sometimes in the context of another. */
export const ctaSchema = z.strictObject({
  kind: z.literal('cta'),
  id: idSchema,
  objectId: idSchema,
  verb: requiredText(nameMax),
  contextObjectId: optionalId,
  /** How the context joins the verb: "to" in "add RECIPE to COLLECTION". */
  contextPreposition: optionalText(20),
  /** The user's reason. */
  why: optionalText(500),
  whyBusiness: optionalText(500),
  result: optionalText(500),
  /** The state that the object is in afterwards, by its name. */
  newState: optionalText(60),
  createsIds: z.array(idSchema).max(20, listTooLong(20)).default([]),
  removesIds: z.array(idSchema).max(20, listTooLong(20)).default([]),
  /** Who is told what. */
  notification: optionalText(300),
  complexity: z.enum(ctaComplexities).nullable().default(null),
  crud: z.enum(crudTags).nullable().default(null),
  /** The CTA that takes this one back (publish – unpublish). */
  contraCtaId: optionalId,
  placements: z.array(z.enum(placements)).max(5, listTooLong(5)).default([]),
  phaseId: optionalId,
  orderKey: orderKeySchema,
});
