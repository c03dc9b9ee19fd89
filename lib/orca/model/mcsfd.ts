import { z } from 'zod';

import { idSchema, listTooLong, optionalText } from './fields';

export const mechanicsKinds = [
  'manual',
  'automatic',
  'algorithm',
  'inherited',
  'imported',
] as const;
export const sortDirections = ['ascending', 'descending'] as const;
export const filterOwners = ['user', 'system'] as const;
export const dependences = ['', 'independent', 'dependent'] as const;
export const deletionRules = ['', 'cascade', 'orphan', 'block', 'archive', 'reassign'] as const;

/** An order that a list is offered in, by an attribute of what it lists. */
const sortSchema = z.strictObject({
  attributeId: idSchema,
  direction: z.enum(sortDirections).default('ascending'),
});

/** A filter of a list, by an attribute of what it lists: people choose it, or the product imposes it. */
const filterSchema = z.strictObject({
  attributeId: idSchema,
  by: z.enum(filterOwners).default('user'),
  /** What it lets through at first or always ("active"). */
  value: optionalText(120),
});

/**
 * What a list of nested objects has to answer: mechanics, sorting, filtering and dependency, each as choices and in
 * words; cardinality stands with its holder. Source: the MCSFD step of ORCA's requirements round, ooux.com.
 */
export const mcsfdShape = {
  mechanicsKinds: z.array(z.enum(mechanicsKinds)).max(5, listTooLong(5)).default([]),
  /** Who puts it there by hand. */
  mechanicsRoleIds: z.array(idSchema).max(50, listTooLong(50)).default([]),
  mechanics: optionalText(500),
  /** The first is the order at the start. */
  sorts: z.array(sortSchema).max(20, listTooLong(20)).default([]),
  sorting: optionalText(500),
  filters: z.array(filterSchema).max(20, listTooLong(20)).default([]),
  filtering: optionalText(500),
  /** Whether one can be without what it is nested in. */
  dependence: z.enum(dependences).default(''),
  /** What becomes of it when what it is nested in goes. */
  onDelete: z.enum(deletionRules).default(''),
  dependency: optionalText(500),
};

/** The list of all of one object, nested in nothing. */
export const collectionSchema = z.strictObject({
  ...mcsfdShape,
  /** How many there usually are, in words. */
  typical: optionalText(60),
});

export type Collection = Readonly<z.infer<typeof collectionSchema>>;

/** What the collection of an object says before anybody has said anything. */
export const emptyCollection: Collection = collectionSchema.parse({});

/** What a relationship and a collection have in common. */
export type Mcsfd = Readonly<Omit<Collection, 'typical'>>;
