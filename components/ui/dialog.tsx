'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';

import { classNames } from './class-names';

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly role?: 'dialog' | 'alertdialog';
  readonly width?: keyof typeof widths;
  readonly children: ReactNode;
  /** The buttons, primary last. */
  readonly actions?: ReactNode;
};

const widths = { narrow: 'max-w-md', wide: 'max-w-2xl' } as const;

/** For choices that need thought. Escape and a press outside close it; focus goes back to where it came from. */
export function Dialog({
  title,
  isOpen,
  onClose,
  role = 'dialog',
  width = 'narrow',
  children,
  actions,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-veil px-4 pt-[12vh] pb-8"
    >
      <Modal
        className={classNames(
          'w-full rounded bg-raised text-ink shadow-float entering:animate-float-in',
          widths[width],
        )}
      >
        <AriaDialog role={role} className="flex flex-col gap-4 p-5 outline-none">
          <Heading slot="title" className="text-lg font-semibold">
            {title}
          </Heading>
          <div className="flex flex-col gap-3 text-base">{children}</div>
          {actions !== undefined && (
            <div className="flex flex-wrap justify-end gap-2">{actions}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
