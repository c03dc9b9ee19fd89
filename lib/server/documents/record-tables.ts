import 'server-only';
import { kinds, type Kind } from '@/lib/orca/model/kind';
import { recordSchemas } from '@/lib/orca/model/record';

/** Where one field of a record is kept; both names are quoted, some are words of SQL. */
export type Column = { readonly field: string; readonly name: string };

/** The table of each kind is named after it, its columns after the fields: the schemas are the only list of both. */
export const recordColumns: ReadonlyMap<Kind, readonly Column[]> = new Map(
  kinds.map((kind) => [kind, columnsOf(kind)]),
);

export function tableOf(kind: Kind): string {
  return `"${kind}"`;
}

function columnsOf(kind: Kind): readonly Column[] {
  return Object.keys(recordSchemas[kind].shape)
    .filter((field) => field !== 'kind')
    .map((field) => ({ field, name: `"${snakeCase(field)}"` }));
}

export function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
