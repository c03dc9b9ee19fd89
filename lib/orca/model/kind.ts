import { z } from 'zod';

/** The kinds of record a model is made of, in an order in which each kind comes after those it mostly points at. */
export const kinds = [
  'phase',
  'role',
  'source',
  'object',
  'relationship',
  'answer',
  'cta',
  'grant',
  'attribute',
  'noun',
  'question',
] as const;

export const kindSchema = z.enum(kinds);

export type Kind = z.infer<typeof kindSchema>;

/** How many records of a kind one project may hold. */
export const recordsMax: Readonly<Record<Kind, number>> = {
  phase: 50,
  role: 200,
  source: 200,
  object: 5_000,
  relationship: 50_000,
  answer: 200_000,
  cta: 50_000,
  grant: 100_000,
  attribute: 50_000,
  noun: 20_000,
  question: 10_000,
};
