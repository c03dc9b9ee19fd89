'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { ctaCellByRecords, recordsOfCtaCell, type CtaCell } from '@/lib/orca/views/cta/cta-matrix';

/** What the cell of an object holds for a role, or for nobody yet. It changes only when the cell does. */
export function useCtaCell(objectId: string, roleId: string | null): CtaCell {
  return ctaCellByRecords(useDocument((document) => recordsOfCtaCell(document, objectId, roleId)));
}
