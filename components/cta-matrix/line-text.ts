import { type OrcaDocument } from '@/lib/orca/model/document';
import { findGrant, findRecord } from '@/lib/orca/model/lookups';
import { ctaPhrase } from '@/lib/orca/views/cta-phrase';

import { listColumns, listText } from './list-columns';
import { type ListLine } from './use-list-lines';

/** What a line says in a column as the document stands, for the clipboard. */
export function lineText(
  document: OrcaDocument,
  line: ListLine | undefined,
  column: number,
): string {
  const look = listColumns[column];
  const cta = line && findRecord(document, 'cta', line.ctaId);
  const object = cta && findRecord(document, 'object', cta.objectId);
  if (!look || !object) return '';
  const role = findRecord(document, 'role', line.roleId ?? '');
  const grant = findGrant(document, cta.id, line.roleId ?? '');
  const contextObject = findRecord(document, 'object', cta.contextObjectId ?? '');
  const phrase = ctaPhrase(cta, document);
  return listText(
    { line: { key: line.key, object, cta, phrase, role, grant }, contextObject },
    look.id,
  );
}
