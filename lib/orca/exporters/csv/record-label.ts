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
  if (record.kind === 'attribute') return `${object(record.objectId)}: ${record.name}`;
  if (record.kind === 'cta') return `${record.verb} ${object(record.objectId)}`;
  if (record.kind === 'relationship') {
    return [object(record.fromId), record.label || '→', object(record.toId)].join(' ');
  }
  return nameOf(record);
}

function nameOf(record: OrcaRecord): string {
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  return 'text' in record ? record.text : '';
}
