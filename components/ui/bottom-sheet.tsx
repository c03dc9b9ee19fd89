'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';

import { Button } from './button';

type BottomSheetProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** An editor on a phone: it comes from below, where thumbs are, and leaves in sight what it is about. */
export function BottomSheet({ title, isOpen, onClose, children }: BottomSheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-40 flex items-end bg-veil"
    >
      <Modal className="max-h-[85dvh] w-full overflow-y-auto rounded-t bg-raised pb-[env(safe-area-inset-bottom)] text-ink shadow-float entering:animate-float-in">
        <AriaDialog className="flex flex-col outline-none">
          <div className="sticky top-0 z-10 flex items-center gap-2 border-b border-hairline bg-raised px-4 py-1.5">
            <Heading slot="title" className="min-w-0 grow truncate text-base font-semibold">
              {title}
            </Heading>
            <Button aria-label="Close" onPress={onClose}>
              <X aria-hidden />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
