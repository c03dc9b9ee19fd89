'use client';

import { Check, CloudOff, LoaderCircle, LogIn } from 'lucide-react';

import { type SaveState } from '@/lib/client/document/document-store';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';

const states = {
  saved: { Icon: Check, text: 'Saved', isTrouble: false },
  saving: { Icon: LoaderCircle, text: 'Saving…', isTrouble: false },
  offline: { Icon: CloudOff, text: 'Offline, edits are kept', isTrouble: true },
  signed_out: { Icon: LogIn, text: 'Signed out, sign in again to save', isTrouble: true },
} as const satisfies Record<SaveState, unknown>;

/**
 * Says whether what is on the screen is safe. Its width is reserved, so nothing moves when it changes; read aloud is
 * only what needs somebody, or every edit would be talked over.
 */
export function SaveIndicator() {
  const save = useDocumentSnapshot((snapshot) => snapshot.save);
  const { Icon, text, isTrouble } = states[save];
  return (
    <span
      data-save-state={save}
      className={`flex min-w-20 items-center justify-end gap-1.5 text-xs ${isTrouble ? 'text-danger' : 'text-quiet'}`}
    >
      <Icon aria-hidden className="size-3.5" />
      <span role="status">{isTrouble && text}</span>
      {!isTrouble && text}
    </span>
  );
}
