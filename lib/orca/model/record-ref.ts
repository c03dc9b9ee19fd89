import { z } from 'zod';

import { idSchema } from './fields';
import { kindSchema } from './kind';

/** Names one record of a document. */
export const recordRefSchema = z.strictObject({ kind: kindSchema, id: idSchema });

export type RecordRef = Readonly<z.infer<typeof recordRefSchema>>;

export function refKey({ kind, id }: RecordRef): string {
  return `${kind}:${id}`;
}

export function isSameRef(a: RecordRef, b: RecordRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}
