import { type VerbPlace } from '@/lib/orca/edits/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findGrant, findRecord } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName, capsRole } from '@/lib/orca/views/caps-name';
import { userStory } from '@/lib/orca/views/user-story';
import { withArticle } from '@/lib/shared/with-article';

import { type CtaFocus } from './cta-places';
import { firstVerbOf } from './next-answer';

/** What the focus stands for, as a sentence: the story of its verb, or the question that a cell or head asks. */
export function sentenceOf(
  document: OrcaDocument,
  focus: CtaFocus,
  ctaId: string | undefined,
): string {
  if (focus.on === 'object') {
    const object = findRecord(document, 'object', focus.objectId);
    return object ? `What does one do with ${withArticle(capsName(object))}?` : '';
  }
  const role = findRecord(document, 'role', focus.roleId ?? '');
  if (!role) return 'Nobody may use these verbs yet.';
  if (focus.on === 'role') return role.definition || `What does ${capsRole(role)} do?`;
  return sentenceOfCell(document, focus, { role, ctaId });
}

function sentenceOfCell(
  document: OrcaDocument,
  place: VerbPlace,
  { role, ctaId }: { readonly role: RecordOf<'role'>; readonly ctaId: string | undefined },
): string {
  const object = findRecord(document, 'object', place.objectId);
  const cta = findRecord(document, 'cta', ctaId ?? firstVerbOf(document, place) ?? '');
  const grant = cta && findGrant(document, cta.id, role.id);
  if (!object) return '';
  if (!grant) return `What does ${capsRole(role)} do with ${withArticle(capsName(object))}?`;
  const contextObject = findRecord(document, 'object', cta.contextObjectId ?? '');
  return userStory({ role, cta, object, grant, contextObject });
}
