import { type OrcaDocument } from '../model/document';
import { type Kind, kinds } from '../model/kind';
import { findRecord } from '../model/lookups';
import { type OrcaRecord } from '../model/record';
import { applyOperation } from '../operations/apply-operation';
import { type DiffEntry } from '../operations/diff';
import { type Operation } from '../operations/operation';
import { capsName } from './caps-name';

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
    return record ? [{ change: entry.change, kind, name: describe(document, record) }] : [];
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

function describe(document: OrcaDocument, record: OrcaRecord): string {
  const nameOf = (id: string) => {
    const object = findRecord(document, 'object', id);
    return object ? capsName(object) : '';
  };
  switch (record.kind) {
    case 'object':
      return capsName(record);
    case 'relationship':
      return `${nameOf(record.fromId)} → ${nameOf(record.toId)}`;
    case 'answer':
      return nameOf(record.rowId);
    case 'grant':
      return findRecord(document, 'role', record.roleId)?.name ?? '';
    default:
      return ownName(record);
  }
}

type Named = Exclude<OrcaRecord, { readonly kind: 'relationship' | 'answer' | 'grant' }>;

function ownName(record: Named): string {
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  return 'verb' in record ? record.verb : record.text;
}
