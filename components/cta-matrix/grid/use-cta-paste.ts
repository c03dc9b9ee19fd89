'use client';

import { type GridProps } from '@/components/grid/grid-props';
import { useCut } from '@/components/matrix/cut/use-cut';
import { usePaste } from '@/components/matrix/paste/use-paste';
import { placeOf } from '@/components/presence/cells/place-of';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { moveCtaCells } from '@/lib/orca/edits/cta/move-cta-cells';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findRecord } from '@/lib/orca/model/lookups';
import { planCtaPaste } from '@/lib/orca/pastes/cta-paste';
import { cellsOfRecord } from '@/lib/orca/views/cta/cells-of-record';
import { recordsOfCtaCell } from '@/lib/orca/views/cta/cta-matrix';

import { cellAt, cellOfIds, type CtaOrder } from '../cta-places';
import { useIsHeld } from '../use-is-held';

type CtaPaste = {
  /** For the grid. */
  readonly clipboard: Required<Pick<GridProps, 'onPaste' | 'cut' | 'onCut'>>;
  readonly preview: ReturnType<typeof usePaste>['preview'];
};

/** Pastes tables into the matrix as it is shown, and moves its cells that were cut. */
export function useCtaPaste(order: CtaOrder): CtaPaste {
  const store = useDocumentStore();
  const isHeld = useIsHeld();
  const { objectIds, roleIds, isTransposed } = order;
  const { pasteCut, ...cutting } = useCut<VerbPlace>({
    isTransposed,
    cellOfIds: (rowId, columnId) => cellOfIds(order, rowId, columnId),
    cellAt: (position) => cellAt(order, position),
    isThere,
    cellsOf: cellsOfRecord,
    recordsIn: (document, { objectId, roleId }) => recordsOfCtaCell(document, objectId, roleId),
    lockOf: ({ objectId, roleId }) => placeOf.ctaCell(objectId, roleId),
    move: (document, steps) => moveCtaCells(document, steps, newId),
  });
  const { onPaste, preview } = usePaste(({ rows, isOwn }, block, decisions) => {
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
  const paste: typeof onPaste = (table, block) => {
    if (!pasteCut(table, block)) onPaste(table, block);
  };
  return { clipboard: { ...cutting, onPaste: paste }, preview };
}

/** An archived role has no place in the matrix until it is restored. */
function isThere(document: OrcaDocument, { objectId, roleId }: VerbPlace): boolean {
  const hasRole = roleId === null || findRecord(document, 'role', roleId)?.isArchived === false;
  return hasRole && findRecord(document, 'object', objectId) !== undefined;
}
