import 'server-only';
import { z } from 'zod';

const codedSchema = z.object({ code: z.string() });

/** Postgres' classes of errors for data that it can't take and for rules of the tables that data breaks. */
const unstorable = /^2[23][\dA-Z]{3}$/;

/** Whether the database refused what it was given: sending the same again can't help. */
export function isUnstorable(error: unknown): boolean {
  const coded = codedSchema.safeParse(error);
  return coded.success && unstorable.test(coded.data.code);
}
