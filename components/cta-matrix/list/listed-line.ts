import { type OrcaDocument } from '@/lib/orca/model/document';
import { findGrant, findRecord } from '@/lib/orca/model/lookups';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';

import { type ListedLine } from './list-columns';
import { type ListLine } from './use-list-lines';

/** What a line is about, as the document stands; nothing while its verb is gone. */
export function listedLine(
  document: OrcaDocument,
  line: ListLine | undefined,
): ListedLine | undefined {
  const cta = findRecord(document, 'cta', line?.ctaId ?? '');
  const object = cta && findRecord(document, 'object', cta.objectId);
  if (!line || !object) return undefined;
  return {
    cta,
    object,
    role: findRecord(document, 'role', line.roleId ?? ''),
    grant: findGrant(document, cta.id, line.roleId ?? ''),
    contextObject: findRecord(document, 'object', cta.contextObjectId ?? ''),
    phrase: ctaPhrase(cta, document),
  };
}
