'use client';

import type { ReactNode } from 'react';

import { Button } from './button';
import { Dialog } from './dialog';

type ConfirmDialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** A verb with its object: "Delete project". */
  readonly confirmLabel: string;
  readonly variant?: 'primary' | 'danger';
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/**
 * Asks once before something that takes more with it than is in view. Says there whether undo brings it back. Closes
 * itself after either answer.
 */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  variant = 'danger',
  isOpen,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="outlined" size="normal" onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button variant={variant} size="normal" onPress={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
