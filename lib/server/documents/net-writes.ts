import 'server-only';
import { type Kind } from '@/lib/orca/model/kind';
import { refKey } from '@/lib/orca/model/record-ref';
import { type Diff, type DiffEntry } from '@/lib/orca/operations/diff';

type Fields = Readonly<Record<string, unknown>>;

/** What the store has to do with one row. An update names only the fields that changed. */
export type RowWrite =
  | {
      readonly write: 'insert' | 'update';
      readonly kind: Kind;
      readonly id: string;
      readonly fields: Fields;
    }
  | { readonly write: 'delete'; readonly kind: Kind; readonly id: string };

/** Sums up what one or more diffs, in order, do to each record: at most one write a row. */
export function netWrites(diff: Diff): readonly RowWrite[] {
  const writes = new Map<string, RowWrite>();
  for (const entry of diff) {
    const { kind, id } = entry.change === 'update' ? entry : entry.record;
    const key = refKey({ kind, id });
    const next = then(writes.get(key), entry, { kind, id });
    if (next) writes.set(key, next);
    else writes.delete(key);
  }
  return [...writes.values()];
}

function then(
  before: RowWrite | undefined,
  entry: DiffEntry,
  row: { readonly kind: Kind; readonly id: string },
): RowWrite | undefined {
  switch (entry.change) {
    case 'create':
      return { write: before ? 'update' : 'insert', ...row, fields: entry.record };
    case 'update': {
      if (before?.write === 'delete')
        throw new Error(`${row.kind} ${row.id} changed after its removal`);
      const fields = { ...before?.fields, ...entry.after };
      return { write: before?.write ?? 'update', ...row, fields };
    }
    case 'remove':
      return before?.write === 'insert' ? undefined : { write: 'delete', ...row };
  }
}
