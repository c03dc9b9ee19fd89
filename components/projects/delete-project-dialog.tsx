'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { type Project } from '@/lib/contracts/projects';
import { counted } from '@/lib/shared/counted';

type DeleteProjectDialogProps = {
  readonly project: Project;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** A project can't be brought back, so its name is typed before it goes. */
export function DeleteProjectDialog({
  project,
  isOpen,
  onClose,
  onConfirm,
}: DeleteProjectDialogProps) {
  const [typed, setTyped] = useState('');
  const { objects, relationships, ctas, attributes } = project.counts;
  const close = () => {
    setTyped('');
    onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={`Delete “${project.name}”?`}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button variant="outlined" size="normal" onPress={close}>
            Cancel
          </Button>
          <Button
            variant="danger"
            size="normal"
            isDisabled={typed.trim() !== project.name}
            onPress={() => {
              close();
              onConfirm();
            }}
          >
            Delete project
          </Button>
        </>
      }
    >
      <p>
        Its {counted(objects, 'object')}, {counted(relationships, 'relationship')},{' '}
        {counted(ctas, 'call to action', 'calls to action')}, {counted(attributes, 'attribute')},
        all research texts and the whole history go with it, for everybody. This can’t be undone;
        export the project first to keep a copy.
      </p>
      <TextField
        label={`Type “${project.name}” to confirm`}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
    </Dialog>
  );
}
