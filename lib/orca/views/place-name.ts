import { type OrcaDocument } from '../model/document';
import { kindSchema } from '../model/kind';
import { kindNoun } from '../model/kind-words';
import { findRecord } from '../model/lookups';
import { capsName } from './caps-name';
import { fieldLabel } from './field-label';
import { recordName } from './record-name';

const nameMax = 40;

/**
 * What people call a place that has the focus or is edited: "TOOL → LOAN" for a cell of the nested-object matrix,
 * "TOOL, Member" for one of the CTA matrix, "Definition of TOOL" for a field. Undefined where it is no longer there.
 */
export function placeName(document: OrcaDocument, place: string): string | undefined {
  const [word = '', first = '', second = ''] = place.split(':');
  const row = findRecord(document, 'object', first);
  if (word === 'nested_object') {
    const column = findRecord(document, 'object', second);
    return row && column && `${capsName(row)} → ${capsName(column)}`;
  }
  if (word === 'cta' && row) return `${capsName(row)}, ${roleName(document, second)}`;
  return fieldName(document, { word, id: first, field: second });
}

function roleName(document: OrcaDocument, roleId: string): string {
  return findRecord(document, 'role', roleId)?.name ?? 'unassigned';
}

function fieldName(
  document: OrcaDocument,
  { word, id, field }: { readonly word: string; readonly id: string; readonly field: string },
): string | undefined {
  const kind = kindSchema.safeParse(word);
  const record = kind.success ? document.tables[kind.data].get(id) : undefined;
  if (!record) return undefined;
  const name = recordName(document, record) || `a ${kindNoun(record.kind)}`;
  const short = name.length > nameMax ? `${name.slice(0, nameMax)}…` : name;
  return field === 'name' ? `the name of ${short}` : `${fieldLabel(field)} of ${short}`;
}
