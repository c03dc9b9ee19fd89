import { z } from 'zod';

import {
  idSchema,
  listTooLong,
  nameMax,
  optionalId,
  optionalText,
  orderKeySchema,
  requiredText,
  textList,
} from './fields';
import { collectionSchema } from './mcsfd';

export const synonymStatuses = ['used', 'deprecated', 'forbidden'] as const;

export const objectTypes = [
  'plain',
  'junction',
  'template',
  'instance',
  'record',
  'singleton',
] as const;

const objectNameSchema = requiredText(nameMax);

export const synonymSchema = z.strictObject({
  name: objectNameSchema,
  status: z.enum(synonymStatuses).default('used'),
  reason: optionalText(200),
});

export type Synonym = Readonly<z.infer<typeof synonymSchema>>;

const stateSchema = z.strictObject({
  name: requiredText(60),
  definition: optionalText(300),
});

const transitionSchema = z.strictObject({
  from: requiredText(60),
  to: requiredText(60),
  ctaId: optionalId,
});

/** How many other names an object may bear. */
export const synonymsMax = 50;

/** A thing in the user's head. Names are stored as written; CAPITALS are a way of showing them. */
export const objectSchema = z.strictObject({
  kind: z.literal('object'),
  id: idSchema,
  name: objectNameSchema,
  /** `''`: derived from the name. */
  plural: optionalText(nameMax),
  userLabel: optionalText(nameMax),
  codeName: optionalText(nameMax),
  definition: optionalText(1_000),
  isNot: optionalText(1_000),
  synonyms: z.array(synonymSchema).max(synonymsMax, listTooLong(synonymsMax)).default([]),
  instances: textList(120, 50),
  states: z.array(stateSchema).max(50, listTooLong(50)).default([]),
  transitions: z.array(transitionSchema).max(200, listTooLong(200)).default([]),
  objectType: z.enum(objectTypes).default('plain'),
  parentId: optionalId,
  structure: optionalText(500),
  purpose: optionalText(500),
  signOff: z
    .strictObject({ by: requiredText(120), at: z.iso.datetime() })
    .nullable()
    .default(null),
  /** What the list of all of them answers; null until somebody says something about it. */
  collection: collectionSchema.nullable().default(null),
  position: z.strictObject({ x: z.number(), y: z.number() }).nullable().default(null),
  phaseId: optionalId,
  orderKey: orderKeySchema,
});
