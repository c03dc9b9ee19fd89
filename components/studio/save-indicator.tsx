'use client';

import { Ban, Check, CloudOff, LoaderCircle, LogIn, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { type SaveState } from '@/lib/client/sync/save-state';

type Shown = { readonly Icon: LucideIcon; readonly text: string; readonly isTrouble: boolean };

const states: Readonly<Record<SaveState, Shown>> = {
  saved: { Icon: Check, text: 'Saved', isTrouble: false },
  saving: { Icon: LoaderCircle, text: 'Saving…', isTrouble: false },
  waiting: { Icon: CloudOff, text: 'Not saved yet, edits are kept', isTrouble: true },
  offline: { Icon: CloudOff, text: 'Offline', isTrouble: true },
  signed_out: { Icon: LogIn, text: 'Signed out.', isTrouble: true },
  gone: { Icon: Ban, text: 'No access', isTrouble: true },
};

/**
 * Says whether what is on the screen is safe. Its width is reserved, and it grows to the side where nothing stands;
 * read aloud is only what needs somebody, or every edit would be talked over.
 */
export function SaveIndicator() {
  const save = useDocumentSnapshot((snapshot) => snapshot.save);
  const pathname = usePathname();
  const { Icon, text, isTrouble } = states[save];
  return (
    <span
      data-save-state={save}
      className={`flex min-w-20 items-center justify-end gap-1.5 text-xs ${isTrouble ? 'text-danger' : 'text-quiet'}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span role="status">
        {isTrouble && text}
        {save === 'signed_out' && (
          <Link
            href={{ pathname: '/sign-in', query: { callbackUrl: pathname } }}
            className="ml-1 underline underline-offset-2"
          >
            Sign in to save
          </Link>
        )}
      </span>
      {!isTrouble && text}
    </span>
  );
}
