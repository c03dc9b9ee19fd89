import { type OrcaDocument } from '@/lib/orca/model/document';
import { findGrant, findRecord } from '@/lib/orca/model/lookups';
import { capsName, capsRole } from '@/lib/orca/views/caps-name';
import { ctaCellByRecords, recordsOfCtaCell } from '@/lib/orca/views/cta-matrix';
import { userStory } from '@/lib/orca/views/user-story';
import { withArticle } from '@/lib/shared/with-article';

import { type CtaFocus } from './cta-places';

/** What the focus stands for, as a sentence: the story of its verb, or the question that a cell or head asks. */
export function sentenceOf(
  document: OrcaDocument,
  focus: CtaFocus,
  ctaId: string | undefined,
): string {
  const object = focus.on === 'role' ? undefined : findRecord(document, 'object', focus.objectId);
  const role = focus.on === 'object' ? undefined : findRecord(document, 'role', focus.roleId ?? '');
  if (focus.on === 'object')
    return object ? `What does one do with ${withArticle(capsName(object))}?` : '';
  if (!role) return 'Nobody may use these verbs yet.';
  if (focus.on === 'role') return role.definition || `What does ${capsRole(role)} do?`;
  if (!object) return '';
  const { granted } = ctaCellByRecords(recordsOfCtaCell(document, object.id, role.id));
  const cta = ctaId === undefined ? granted[0]?.cta : findRecord(document, 'cta', ctaId);
  const grant = cta && findGrant(document, cta.id, role.id);
  if (!cta || !grant) {
    return `What does ${capsRole(role)} do with ${withArticle(capsName(object))}?`;
  }
  const contextObject = findRecord(document, 'object', cta.contextObjectId ?? '');
  return userStory({ role, cta, object, grant, contextObject });
}
