import { type OrcaDocument } from '../model/document';
import { findRecord } from '../model/lookups';
import { type OrcaRecord } from '../model/record';
import { capsName } from './caps-name';
import { ctaPhrase } from './cta/cta-phrase';

/** What people know a record by: TOOL, TOOL → LOAN, a role's name, a question's text. Empty where it has no name. */
export function recordName(document: OrcaDocument, record: OrcaRecord): string {
  const objectName = (id: string) => {
    const object = findRecord(document, 'object', id);
    return object ? capsName(object) : '';
  };
  switch (record.kind) {
    case 'object':
      return capsName(record);
    case 'relationship':
      return `${objectName(record.fromId)} → ${objectName(record.toId)}`;
    case 'answer':
      return objectName(record.rowId);
    case 'cta':
      return ctaPhrase(record, document);
    case 'grant':
      return findRecord(document, 'role', record.roleId)?.name ?? '';
    default:
      return ownName(record);
  }
}

type Named = Exclude<OrcaRecord, { readonly kind: 'relationship' | 'answer' | 'grant' | 'cta' }>;

function ownName(record: Named): string {
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  return record.text;
}
