import { type ImportIssue } from '@/lib/orca/importers/import-issue';
import { type ImportedProject } from '@/lib/orca/importers/import-json';
import { toImportOperation } from '@/lib/orca/importers/to-import-operation';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { applyOperation } from '@/lib/orca/operations/apply-operation';
import { type Operation } from '@/lib/orca/operations/operation';
import { refusalMessage } from '@/lib/orca/operations/refusal-message';
import { err, ok, type Result } from '@/lib/shared/result';

import { newId } from '../document/new-id';

/**
 * What brings a file into a project, tried out on the project as it is: the operations, or all that stands in their way.
 * An empty file brings nothing.
 */
export function planImport(
  document: OrcaDocument,
  { records }: ImportedProject,
): Result<readonly Operation[], readonly ImportIssue[]> {
  if (records.length === 0) return ok([]);
  const operation = toImportOperation(document, records, newId);
  if (!operation.ok) return operation;
  const tried = applyOperation(document, operation.value);
  if (tried.ok) return ok([operation.value]);
  return err([{ code: 'broken_rule', path: '', message: refusalMessage(tried.error, document) }]);
}
