import { z } from 'zod';

import { attributeSchema } from '../model/attribute';
import { ctaSchema } from '../model/cta';
import { idSchema, optionalText } from '../model/fields';
import { kindSchema, type Kind } from '../model/kind';
import { dismissalReasonSchema } from '../model/noun';
import { objectSchema } from '../model/object';
import { recordSchema, recordSchemas } from '../model/record';
import { roleSchema } from '../model/role';
import { patchSchemas } from './patch';

function createOf<K extends Kind>(kind: K) {
  return z.strictObject({ type: z.literal(`${kind}.create`), record: recordSchemas[kind] });
}

function updateOf<K extends Kind>(kind: K) {
  return z.strictObject({
    type: z.literal(`${kind}.update`),
    id: idSchema,
    patch: patchSchemas[kind],
  });
}

function removeOf<K extends Kind>(kind: K) {
  return z.strictObject({
    type: z.literal(`${kind}.remove`),
    id: idSchema,
    /** Nothing to do where somebody has removed it already. */
    ifThere: z.literal(true).optional(),
  });
}

/** What a noun becomes. A new record is given whole, so that its id is the caller's. */
export const promotionSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('object'), record: objectSchema }),
  z.strictObject({ as: z.literal('attribute'), record: attributeSchema }),
  z.strictObject({ as: z.literal('cta'), record: ctaSchema }),
  z.strictObject({ as: z.literal('role'), record: roleSchema }),
  z.strictObject({ as: z.literal('synonym'), objectId: idSchema }),
  z.strictObject({ as: z.literal('state'), objectId: idSchema }),
]);

export type Promotion = Readonly<z.infer<typeof promotionSchema>>;

/**
 * Some fields of a record by name; the record's own schema judges them when they are put in place. A write may name one
 * field of an object's collection by itself: "collection.sorts".
 */
export const fieldsSchema = z.record(z.string().max(40), z.unknown());

export type Fields = Readonly<z.infer<typeof fieldsSchema>>;

/**
 * One record's write. `expected` guards undo: the write is refused when one of those fields holds something else by
 * now, so that nobody's later work is rewound.
 */
export const writeSchema = z.discriminatedUnion('write', [
  z.strictObject({
    write: z.literal('create'),
    record: recordSchema,
    /** Refused (`made_meanwhile`) where its cell has a relationship, or its object the same call to action, already. */
    isFirst: z.literal(true).optional(),
  }),
  z.strictObject({
    write: z.literal('update'),
    kind: kindSchema,
    id: idSchema,
    patch: fieldsSchema,
    expected: fieldsSchema.default({}),
  }),
  z.strictObject({
    write: z.literal('remove'),
    kind: kindSchema,
    id: idSchema,
    expected: fieldsSchema.default({}),
  }),
]);

export type Write = Readonly<z.infer<typeof writeSchema>>;

/** The kinds that people put in an order of their own. */
const listKindSchema = z.enum([
  'source',
  'object',
  'relationship',
  'role',
  'cta',
  'attribute',
  'phase',
]);

/** Everything that can happen to a document. */
export const operationSchema = z.discriminatedUnion('type', [
  createOf('phase'),
  updateOf('phase'),
  removeOf('phase'),
  createOf('role'),
  updateOf('role'),
  removeOf('role'),
  createOf('source'),
  updateOf('source'),
  removeOf('source'),
  createOf('object'),
  updateOf('object'),
  removeOf('object'),
  createOf('relationship'),
  updateOf('relationship'),
  removeOf('relationship'),
  createOf('answer'),
  updateOf('answer'),
  removeOf('answer'),
  createOf('cta'),
  updateOf('cta'),
  removeOf('cta'),
  createOf('grant'),
  updateOf('grant'),
  removeOf('grant'),
  createOf('attribute'),
  updateOf('attribute'),
  removeOf('attribute'),
  createOf('noun'),
  updateOf('noun'),
  removeOf('noun'),
  createOf('question'),
  updateOf('question'),
  removeOf('question'),
  z.strictObject({ type: z.literal('noun.promote'), id: idSchema, to: promotionSchema }),
  z.strictObject({
    type: z.literal('noun.dismiss'),
    id: idSchema,
    reason: dismissalReasonSchema,
    note: optionalText(500),
  }),
  z.strictObject({ type: z.literal('object.merge'), fromId: idSchema, intoId: idSchema }),
  z.strictObject({
    type: z.literal('list.reorder'),
    kind: listKindSchema,
    id: idSchema,
    /** The record it comes after; null puts it first. */
    afterId: idSchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('records.write'),
    writes: z.array(writeSchema).min(1).max(200_000),
  }),
]);

export type Operation = Readonly<z.infer<typeof operationSchema>>;
