'use client';

import { EditorsNote } from '@/components/presence/editors-note';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useDocument } from '@/lib/client/document/use-document';
import { removalOf } from '@/lib/orca/edits/cta/edit-roles';
import { findRecord } from '@/lib/orca/model/lookups';

type RemoveRoleDialogProps = { readonly roleId: string; readonly onClose: () => void };

/** Says what becomes of a role and of what it may do before it goes: put away while something names it, else deleted. */
export function RemoveRoleDialog({ roleId, onClose }: RemoveRoleDialogProps) {
  const edit = useUndoableEdit();
  const role = useDocument((document) => findRecord(document, 'role', roleId));
  const document = useDocument((now) => now);
  if (!role) return null;
  const { does, sentence, operations } = removalOf(document, role);
  const verb = does === 'archive' ? 'Archive' : 'Delete';
  return (
    <ConfirmDialog
      title={`${verb} the role “${role.name}”?`}
      confirmLabel={`${verb} role`}
      variant={does === 'archive' ? 'primary' : 'danger'}
      isOpen
      onConfirm={() =>
        edit(operations, does === 'archive' ? `“${role.name}” is archived.` : undefined)
      }
      onClose={onClose}
    >
      <EditorsNote operation={{ type: 'role.remove', id: role.id }} />
      <p>{sentence}</p>
      <p className="text-sm text-quiet">Undo brings everything back.</p>
    </ConfirmDialog>
  );
}
