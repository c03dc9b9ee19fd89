'use client';

import { Check, CloudOff, LoaderCircle, LogIn } from 'lucide-react';

import { type SaveState } from '@/lib/client/document/document-store';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';

const states = {
  saved: { Icon: Check, text: 'Saved', className: 'text-quiet' },
  saving: { Icon: LoaderCircle, text: 'Saving…', className: 'text-quiet' },
  offline: { Icon: CloudOff, text: 'Offline, edits are kept', className: 'text-danger' },
  signed_out: { Icon: LogIn, text: 'Signed out, sign in again to save', className: 'text-danger' },
} as const satisfies Record<SaveState, unknown>;

/** Says whether what is on the screen is safe. Its width is reserved, so nothing moves when it changes. */
export function SaveIndicator() {
  const save = useDocumentSnapshot((snapshot) => snapshot.save);
  const { Icon, text, className } = states[save];
  return (
    <span
      role="status"
      data-save-state={save}
      className={`flex min-w-20 items-center justify-end gap-1.5 text-xs ${className}`}
    >
      <Icon aria-hidden className="size-3.5" />
      {text}
    </span>
  );
}
