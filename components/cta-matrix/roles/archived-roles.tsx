'use client';

import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocument } from '@/lib/client/document/use-document';
import { removalOf, restoreRole } from '@/lib/orca/edits/cta/edit-roles';
import { archivedRoles } from '@/lib/orca/views/cta/shown-roles';

/** The roles that were put away, each to be brought back with all that it may do, or deleted for good. */
export function ArchivedRoles({ onClose }: { readonly onClose: () => void }) {
  const roles = useDocument(archivedRoles);
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  return (
    <Dialog title="Archived roles" isOpen onClose={onClose}>
      {roles.length === 0 && <p>No role is archived.</p>}
      <ul className="flex flex-col">
        {roles.map((role) => (
          <li key={role.id} className="flex items-center gap-1 border-b border-hairline py-1">
            <span className="min-w-0 grow wrap-anywhere">{role.name}</span>
            <Button variant="outlined" onPress={() => edit(restoreRole(role))}>
              Restore
            </Button>
            <Button
              onPress={() =>
                edit(
                  removalOf(store.document(), role).operations,
                  `“${role.name}” is deleted with what it might do.`,
                )
              }
            >
              Delete
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
