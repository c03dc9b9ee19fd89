import { z } from 'zod';

import { dropRecord, putRecord, type OrcaDocument } from '../model/document';
import { idSchema } from '../model/fields';
import { kindSchema } from '../model/kind';
import { recordSchema } from '../model/record';
import { fieldsSchema, type Fields, type Operation, type Write } from './operation';

/** What happened to one record. An update names only the fields that changed. */
export const diffEntrySchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('create'), record: recordSchema }),
  z.strictObject({
    change: z.literal('update'),
    kind: kindSchema,
    id: idSchema,
    before: fieldsSchema,
    after: fieldsSchema,
  }),
  z.strictObject({ change: z.literal('remove'), record: recordSchema }),
]);

export type DiffEntry = Readonly<z.infer<typeof diffEntrySchema>>;

/** What happened to a document, at most one entry a record. */
export const diffSchema = z.array(diffEntrySchema);

export type Diff = readonly DiffEntry[];

/**
 * Brings a document to where another one stands after the same diff: how replicas and caches follow the change log.
 * Throws when the diff does not belong to this document (a record to update is not there).
 */
export function applyDiff(document: OrcaDocument, diff: Diff): OrcaDocument {
  return diff.reduce(applyEntry, document);
}

function applyEntry(document: OrcaDocument, entry: DiffEntry): OrcaDocument {
  switch (entry.change) {
    case 'create':
      return putRecord(document, entry.record);
    case 'remove':
      return dropRecord(document, entry.record);
    case 'update': {
      const current = document.tables[entry.kind].get(entry.id);
      return putRecord(document, recordSchema.parse({ ...current, ...entry.after }));
    }
  }
}

/**
 * The operation that takes a diff back. It names the values it expects to find, so it is refused (`changed_since`)
 * where somebody has gone on from there.
 */
export function invertDiff(diff: Diff): Operation {
  return { type: 'records.write', writes: diff.toReversed().map(invertEntry) };
}

function invertEntry(entry: DiffEntry): Write {
  switch (entry.change) {
    case 'create': {
      const { kind, id, ...expected } = entry.record;
      return { write: 'remove', kind, id, expected: withoutOrder(expected) };
    }
    case 'remove':
      return { write: 'create', record: entry.record };
    case 'update':
      return {
        write: 'update',
        kind: entry.kind,
        id: entry.id,
        patch: entry.before,
        expected: withoutOrder(entry.after),
      };
  }
}

/** Where a record stands in its list depends on who else was adding to it; that is nobody's work to be guarded. */
function withoutOrder(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'orderKey'));
}
