import { type OrcaDocument } from '../../model/document';
import { type OrcaRecord } from '../../model/record';
import { type RecordRef } from '../../model/record-ref';

/** What people call a record where only its id is stored: a CTA is “Return Loan”, a relationship “Tool holds Loan”. */
export function recordLabel(document: OrcaDocument, { kind, id }: RecordRef): string {
  const record = document.tables[kind].get(id);
  return record ? labelOf(document, record) : '';
}

function labelOf(document: OrcaDocument, record: OrcaRecord): string {
  const object = (id: string) => recordLabel(document, { kind: 'object', id });
  switch (record.kind) {
    case 'phase':
    case 'role':
    case 'object':
      return record.name;
    case 'attribute':
      return `${object(record.objectId)}: ${record.name}`;
    case 'source':
      return record.title;
    case 'noun':
    case 'question':
      return record.text;
    case 'cta':
      return `${record.verb} ${object(record.objectId)}`;
    case 'relationship':
      return [object(record.fromId), record.label || '→', object(record.toId)].join(' ');
    case 'answer':
    case 'grant':
      return '';
  }
}
