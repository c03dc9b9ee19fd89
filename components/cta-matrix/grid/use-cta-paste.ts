'use client';

import { usePaste } from '@/components/matrix/paste/use-paste';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { findRecord } from '@/lib/orca/model/lookups';
import { planCtaPaste } from '@/lib/orca/pastes/cta-paste';

import { type CtaOrder } from '../cta-places';
import { useIsHeld } from '../use-is-held';

/** Pastes tables into the matrix as it is shown. */
export function useCtaPaste(order: CtaOrder): ReturnType<typeof usePaste> {
  const store = useDocumentStore();
  const isHeld = useIsHeld();
  const { objectIds, roleIds, isTransposed } = order;
  return usePaste(({ rows, isOwn }, block, decisions) => {
    const document = store.document();
    const objects = objectIds.map((id) => (findRecord(document, 'object', id) ? id : undefined));
    const roles = roleIds.map((id) =>
      id === null ? '' : findRecord(document, 'role', id) ? id : undefined,
    );
    return planCtaPaste({
      document,
      rows,
      isOwn,
      at: { row: block.top, column: block.left },
      block,
      rowIds: isTransposed ? roles : objects,
      columnIds: isTransposed ? objects : roles,
      isTransposed,
      ...decisions,
      isHeld: (objectId, roleId) => isHeld({ objectId, roleId: roleId || null }),
      newId,
    });
  });
}
