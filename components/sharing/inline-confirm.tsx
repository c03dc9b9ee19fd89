'use client';

import { useEffect, useState } from 'react';

import { Button, type ButtonProps } from '@/components/ui/button';

type InlineConfirmProps = {
  readonly question: string;
  /** A verb with its object: "Remove Ada". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks once where the press was: no dialog stands over a dialog. Escape gives up; the focus goes back. */
export function InlineConfirm({ question, confirmLabel, onConfirm, onClose }: InlineConfirmProps) {
  const [cameFrom] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body;
      if (isLost && cameFrom instanceof HTMLElement) cameFrom.focus();
    },
    [cameFrom],
  );
  // Escape would else close the dialog around it.
  const onKeyDown: ButtonProps['onKeyDown'] = (event) => {
    if (event.key === 'Escape') onClose();
    else event.continuePropagation();
  };
  return (
    <div
      role="group"
      aria-label={confirmLabel}
      className="flex flex-wrap items-center justify-end gap-2 rounded border border-hairline bg-ground px-3 py-2"
    >
      <p role="alert" className="grow basis-60 text-sm">
        {question}
      </p>
      <Button variant="outlined" autoFocus onKeyDown={onKeyDown} onPress={onClose}>
        Cancel
      </Button>
      <Button
        variant="danger"
        onKeyDown={onKeyDown}
        onPress={() => {
          onConfirm();
          onClose();
        }}
      >
        {confirmLabel}
      </Button>
    </div>
  );
}
