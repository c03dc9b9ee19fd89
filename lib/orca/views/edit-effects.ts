import { type OrcaDocument } from '../model/document';
import { type Kind, kinds } from '../model/kind';
import { applyOperation } from '../operations/apply-operation';
import { type DiffEntry } from '../operations/diff';
import { type Operation } from '../operations/operation';
import { recordName } from './record-name';

/** What an edit would do to the records of one kind. */
export type Effect = {
  readonly change: DiffEntry['change'];
  readonly kind: Kind;
  readonly names: readonly string[];
};

/**
 * What an operation would do, told before it is done: tried on the document, which stays as it is. Removed records
 * first. Empty when it would be refused.
 */
export function editEffects(document: OrcaDocument, operation: Operation): readonly Effect[] {
  const applied = applyOperation(document, operation);
  if (!applied.ok) return [];
  const touched = applied.value.diff.flatMap((entry) => {
    const { kind, id } = entry.change === 'update' ? entry : entry.record;
    const record = document.tables[kind].get(id) ?? applied.value.document.tables[kind].get(id);
    return record ? [{ change: entry.change, kind, name: recordName(document, record) }] : [];
  });
  return (['remove', 'update', 'create'] as const).flatMap((change) =>
    kinds.flatMap((kind): readonly Effect[] => {
      const names = touched
        .filter((entry) => entry.change === change && entry.kind === kind)
        .map(({ name }) => name);
      return names.length > 0 ? [{ change, kind, names }] : [];
    }),
  );
}
