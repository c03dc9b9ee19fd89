import { z } from 'zod';

import {
  idSchema,
  nameMax,
  optionalId,
  optionalText,
  orderKeySchema,
  requiredText,
  textList,
} from './fields';

const attributeGroups = ['core', 'metadata'] as const;

export const attributeTypes = [
  'text',
  'long_text',
  'number',
  'money',
  'boolean',
  'date',
  'datetime',
  'duration',
  'choice',
  'image',
  'file',
  'link',
  'email',
  'phone',
  'location',
  'identifier',
  'rating',
  'json',
] as const;

const requirednesses = ['optional', 'required', 'conditional'] as const;
const attributeOrigins = ['user', 'system', 'computed', 'imported', 'inherited'] as const;

/** What an object is made of: core content says what it is, metadata is what one sorts and filters by. */
export const attributeSchema = z.strictObject({
  kind: z.literal('attribute'),
  id: idSchema,
  objectId: idSchema,
  name: requiredText(nameMax),
  group: z.enum(attributeGroups).default('core'),
  attributeType: z.enum(attributeTypes).default('text'),
  required: z.enum(requirednesses).default('optional'),
  /** The choices, where the type is `choice`. */
  values: textList(80, 100),
  format: optionalText(120),
  origin: z.enum(attributeOrigins).default('user'),
  /** In words: "average of REVIEW.rating". */
  formula: optionalText(500),
  example: optionalText(200),
  inheritedFromId: optionalId,
  /** Whose view it is relative to ("my rating"): a role or an object. */
  relativeTo: z
    .strictObject({ kind: z.enum(['role', 'object']), id: idSchema })
    .nullable()
    .default(null),
  sortable: z.boolean().default(false),
  filterable: z.boolean().default(false),
  searchable: z.boolean().default(false),
  phaseId: optionalId,
  orderKey: orderKeySchema,
});
