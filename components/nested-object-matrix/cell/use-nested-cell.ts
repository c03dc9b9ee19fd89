'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { recordsOfCell, saidByRecords } from '@/lib/orca/views/nested/nested-cell';
import { type NestedCell } from '@/lib/orca/views/nested/reading-sentence';

/** One cell of the matrix. Only a change of this cell or of its two objects renders the caller again. */
export function useNestedCell(rowId: string, columnId: string): NestedCell | undefined {
  const from = useDocument((document) => findRecord(document, 'object', rowId));
  const to = useDocument((document) => findRecord(document, 'object', columnId));
  const records = useDocument((document) => recordsOfCell(document, rowId, columnId));
  return from && to && { from, to, ...saidByRecords(records) };
}
