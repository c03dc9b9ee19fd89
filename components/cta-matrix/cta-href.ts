import { screenHref } from '@/components/studio/screens';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findRecord, grantsOf } from '@/lib/orca/model/lookups';

/** The address of a CTA's chip in the matrix: in the column of the first role in sight that may use it. */
export function ctaHref(projectId: string, document: OrcaDocument, ctaId: string) {
  const cta = findRecord(document, 'cta', ctaId);
  const grant = grantsOf(document, ctaId).find(
    ({ roleId }) => findRecord(document, 'role', roleId)?.isArchived === false,
  );
  const place = new URLSearchParams({
    row: cta?.objectId ?? '',
    column: grant?.roleId ?? 'unassigned',
    cta: ctaId,
  });
  return `${screenHref(projectId, 'ctas')}?${place.toString()}` as const;
}
