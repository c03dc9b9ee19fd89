import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findAnswer, findGrant, findRecord, grantsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName, capsRole } from '@/lib/orca/views/caps-name';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';
import { userStory } from '@/lib/orca/views/cta/user-story';
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
  if (focus.on === 'cell') {
    return role
      ? sentenceOfCell(document, focus, { role, ctaId })
      : sentenceOfUnassigned(document, focus, ctaId);
  }
  if (!role) return 'Nobody may use these verbs yet.';
  return role.definition
    ? `${capsName(role)}: ${role.definition}`
    : `What does ${capsRole(role)} do?`;
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
  if (grant) {
    const contextObject = findRecord(document, 'object', cta.contextObjectId ?? '');
    return userStory({ role, cta, object, grant, contextObject });
  }
  return sentenceOfAnswer(findAnswer(document, 'cta', object.id, role.id), { role, object });
}

/** Of a cell without verbs: what it says of itself, else its question. */
function sentenceOfAnswer(
  answer: RecordOf<'answer'> | undefined,
  { role, object }: { readonly role: RecordOf<'role'>; readonly object: RecordOf<'object'> },
): string {
  const [who, what] = [capsRole(role), withArticle(capsName(object))];
  switch (answer?.value) {
    case 'not_permitted':
    case 'no':
      return `${begun(who)} may do nothing with ${what}.`;
    case 'not_applicable':
      return `${begun(who)} has nothing to do with ${what}.`;
    case 'question':
    case undefined:
      return `What does ${who} do with ${what}?`;
  }
}

/** Of the verbs that no role in sight may use. */
function sentenceOfUnassigned(
  document: OrcaDocument,
  { objectId }: VerbPlace,
  ctaId: string | undefined,
): string {
  const object = findRecord(document, 'object', objectId);
  const firstId = firstVerbOf(document, { objectId, roleId: null });
  const cta = findRecord(document, 'cta', ctaId ?? firstId ?? '');
  if (!object) return '';
  if (!cta) return `${capsName(object)} has no verb that nobody may use.`;
  const verb = `“${ctaPhrase(cta, document)}”`;
  return grantsOf(document, cta.id).length > 0
    ? `Only archived roles may use ${verb}.`
    : `Nobody may use ${verb} yet.`;
}

function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
