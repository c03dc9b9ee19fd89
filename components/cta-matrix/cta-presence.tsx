'use client';

import { type GridOverlayProps } from '@/components/grid/grid-overlay';
import { idsOfPlace } from '@/components/presence/cells/place-of';
import { LiveCursors } from '@/components/presence/live-cursors';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type Cursor } from '@/lib/contracts/presence';
import { recordsOf } from '@/lib/orca/model/lookups';

/** The pointers of the others in the matrix. Who has the focus of a cell is shown by the cell. */
export function CtaPresence({ boxOf }: GridOverlayProps) {
  const store = useDocumentStore();
  const locate = ({ anchor, x, y }: Cursor) => {
    const ids = idsOfPlace('cta', anchor);
    if (!ids) return undefined;
    const [objectId, roleId] = ids;
    const document = store.snapshot().document;
    const roles = recordsOf(document, 'role');
    const row = recordsOf(document, 'object').findIndex(({ id }) => id === objectId);
    const column = roleId === null ? roles.length : roles.findIndex(({ id }) => id === roleId);
    const box = boxOf({ row, column });
    return box && { left: box.left + x * box.width, top: box.top + y * box.height };
  };
  return <LiveCursors prefix="cta:" locate={locate} />;
}
