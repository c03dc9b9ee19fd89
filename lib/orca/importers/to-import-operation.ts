import { err, ok, type Result } from '@/lib/shared/result';

import { documentOf, type OrcaDocument } from '../model/document';
import { uniqueKeysOf } from '../model/index-keys';
import { kinds } from '../model/kind';
import { kindNoun } from '../model/kind-words';
import { recordsOf } from '../model/lookups';
import { type OrcaRecord } from '../model/record';
import { refKey, type RecordRef } from '../model/record-ref';
import { mapReferences } from '../model/references';
import { type Operation } from '../operations/operation';
import { labelOf } from '../operations/refusal-message';
import { type ImportIssue, importIssuesMax } from './import-issue';

/**
 * The one operation that adds imported records to a project. Every record gets a new id, so that the same file can be
 * imported again. Returns the names that the project already has: what becomes of them is for the user to decide.
 */
export function toImportOperation(
  document: OrcaDocument,
  records: readonly OrcaRecord[],
  newId: () => string,
): Result<Operation, readonly ImportIssue[]> {
  const issues = records.flatMap((record) => takenNames(document, record));
  if (issues.length > 0) return err(issues.slice(0, importIssuesMax));
  const ids = new Map(records.map((record) => [refKey(record), newId()]));
  const idOf = (ref: RecordRef) => ids.get(refKey(ref)) ?? ref.id;
  const imported = documentOf(records);
  const writes = kinds.flatMap((kind) =>
    recordsOf(imported, kind).map((record) => ({
      write: 'create' as const,
      record: placedLast({ ...mapReferences(record, idOf), id: idOf(record) }),
    })),
  );
  return ok({ type: 'records.write', writes });
}

function takenNames(document: OrcaDocument, record: OrcaRecord): readonly ImportIssue[] {
  // Answers and grants are unique by ids, and those are new.
  if (record.kind === 'answer' || record.kind === 'grant') return [];
  // One record may hold the name and the synonyms of another: it is in the way once.
  const holders = new Map(
    uniqueKeysOf(record).flatMap((key) =>
      [...(document.index.get(key)?.values() ?? [])].map((ref) => [refKey(ref), ref] as const),
    ),
  );
  return [...holders.values()].map((holder): ImportIssue => {
    const holderName = labelOf(document, holder);
    const message = `The ${kindNoun(record.kind)} “${nameOf(record)}” of the file has the same name as ${holderName} of this project.`;
    return { code: 'name_exists', path: '', message };
  });
}

function nameOf(record: OrcaRecord): string {
  if ('name' in record) return record.name;
  return 'text' in record ? record.text : record.id;
}

/** Lists that the project has already go on with what is imported; lists inside an imported object stay in order. */
function placedLast(record: OrcaRecord): OrcaRecord {
  switch (record.kind) {
    case 'phase':
    case 'role':
    case 'source':
    case 'object':
      return { ...record, orderKey: '' };
    case 'relationship':
    case 'answer':
    case 'cta':
    case 'grant':
    case 'attribute':
    case 'noun':
    case 'question':
      return record;
  }
}
