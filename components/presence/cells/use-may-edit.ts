'use client';

import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { can } from '@/lib/contracts/permissions';

/** Whether this person may edit the project; true until the server has said what they may. */
export function useMayEdit(): boolean {
  return useDocumentSnapshot(({ role }) => role === undefined || can(role, 'document.edit'));
}
