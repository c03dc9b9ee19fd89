'use client';

import { usePaste } from '@/components/matrix/use-paste';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { planCtaPaste } from '@/lib/orca/views/cta-paste';

import { type CtaOrder } from '../cta-places';
import { useIsHeld } from '../use-is-held';

/** Pastes tables into the matrix as it is shown. */
export function useCtaPaste(order: CtaOrder): ReturnType<typeof usePaste> {
  const store = useDocumentStore();
  const isHeld = useIsHeld();
  const { objectIds, roleIds, isTransposed } = order;
  const heads = roleIds.map((roleId) => roleId ?? '');
  return usePaste(({ rows, isOwn }, block, choices) =>
    planCtaPaste({
      document: store.document(),
      rows,
      isOwn,
      at: { row: block.top, column: block.left },
      block,
      rowIds: isTransposed ? heads : objectIds,
      columnIds: isTransposed ? objectIds : heads,
      isTransposed,
      choices,
      isHeld: (objectId, roleId) => isHeld({ objectId, roleId: roleId || null }),
      newId,
    }),
  );
}
