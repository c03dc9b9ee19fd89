'use client';

import { Dialog } from '@/components/ui/dialog';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { putInNamedPhase, type Phased } from '@/lib/orca/edits/edit-phases';

import { NewPhaseField } from './new-phase-field';

type NewPhaseDialogProps = { readonly of: Phased; readonly onClose: () => void };

/** Names a phase and puts something into it, as one step. */
export function NewPhaseDialog({ of, onClose }: NewPhaseDialogProps) {
  const store = useDocumentStore();
  const edit = useEdit();
  const add = (name: string) => {
    const planned = putInNamedPhase(store.document(), of, name, newId);
    if (!planned.ok) return planned.error;
    const refusal = edit(...planned.value);
    if (refusal === undefined) onClose();
    return refusal;
  };
  return (
    <Dialog title="New phase" isOpen onClose={onClose}>
      <p className="text-sm text-quiet">
        A step in which a part of the model is delivered: “Now”, “Next”, “Later”. What comes later
        is kept, and can be filtered out.
      </p>
      <NewPhaseField onAdd={add} isFocused />
    </Dialog>
  );
}
