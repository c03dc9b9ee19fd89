import { type OrcaDocument } from '../model/document';
import { applyOperation } from '../operations/apply-operation';
import { type Operation } from '../operations/operation';

/** The ids of all records that an operation would change or remove. Empty when it would be refused. */
export function touchedIds(document: OrcaDocument, operation: Operation): ReadonlySet<string> {
  const applied = applyOperation(document, operation);
  const diff = applied.ok ? applied.value.diff : [];
  return new Set(diff.map((entry) => (entry.change === 'update' ? entry.id : entry.record.id)));
}
