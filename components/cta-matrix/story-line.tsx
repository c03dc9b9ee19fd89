'use client';

import { type ReactNode } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { type VerbPlace } from '@/lib/orca/edits/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findGrant, findRecord } from '@/lib/orca/model/lookups';
import { capsName, capsRole } from '@/lib/orca/views/caps-name';
import { ctaCellByRecords, ctaTotals, recordsOfCtaCell } from '@/lib/orca/views/cta-matrix';
import { userStory } from '@/lib/orca/views/user-story';
import { counted } from '@/lib/shared/counted';
import { withArticle } from '@/lib/shared/with-article';

type StoryLineProps = {
  readonly place: VerbPlace;
  readonly ctaId: string | undefined;
  readonly action?: ReactNode;
};

/** The bottom line: the story of the verb in focus, and the totals. */
export function StoryLine({ place, ctaId, action }: StoryLineProps) {
  const story = useDocument((document) => storyOf(document, place, ctaId));
  return (
    <div className="flex min-w-0 grow flex-wrap items-center gap-x-6 gap-y-0.5">
      <p aria-live="polite" className="min-w-0 text-sm text-ink max-sm:basis-full">
        {story}
      </p>
      {action}
      <Totals />
    </div>
  );
}

/** Counted when edits pause: no verb waits for it. */
function Totals() {
  const { ctas, unassigned, asked, cells } = ctaTotals(useSettledDocument());
  return (
    <p className="ml-auto shrink-0 tabular-nums">
      {counted(ctas, 'CTA')}
      {unassigned > 0 && `, ${unassigned.toLocaleString('en')} unassigned`} ·{' '}
      {asked.toLocaleString('en')} of {cells.toLocaleString('en')} cells asked
    </p>
  );
}

function storyOf(document: OrcaDocument, place: VerbPlace, ctaId: string | undefined): string {
  const object = findRecord(document, 'object', place.objectId);
  const role = place.roleId === null ? undefined : findRecord(document, 'role', place.roleId);
  if (!object) return '';
  if (!role) return 'Nobody may use these verbs yet.';
  const { granted } = ctaCellByRecords(recordsOfCtaCell(document, object.id, role.id));
  const cta = ctaId === undefined ? granted[0]?.cta : findRecord(document, 'cta', ctaId);
  const grant = cta && findGrant(document, cta.id, role.id);
  if (!cta || !grant) {
    return `What does ${capsRole(role)} do with ${withArticle(capsName(object))}?`;
  }
  const contextObject =
    cta.contextObjectId === null ? undefined : findRecord(document, 'object', cta.contextObjectId);
  return userStory({ role, cta, object, grant, contextObject });
}
