'use client';

import { Ban, Check, CloudOff, LoaderCircle, LogIn, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { type SaveState } from '@/lib/client/sync/save-state';
import { can } from '@/lib/contracts/permissions';

type Shown = {
  readonly Icon: LucideIcon;
  readonly text: string;
  /** Said where there is room for it. */
  readonly more?: string;
  readonly isTrouble: boolean;
};

const states: Readonly<Record<SaveState, Shown>> = {
  saved: { Icon: Check, text: '', more: 'Saved', isTrouble: false },
  saving: { Icon: LoaderCircle, text: '', more: 'Saving…', isTrouble: false },
  waiting: { Icon: CloudOff, text: 'Not saved yet', more: ', edits are kept', isTrouble: true },
  unkept: {
    Icon: CloudOff,
    text: 'Not saved yet',
    more: '. Keep this tab open.',
    isTrouble: true,
  },
  offline: { Icon: CloudOff, text: 'Offline', isTrouble: true },
  signed_out: { Icon: LogIn, text: '', more: 'Signed out.', isTrouble: true },
  gone: { Icon: Ban, text: 'No access', isTrouble: true },
};

/**
 * Says whether what is on the screen is safe. Its width is reserved, and it grows to the side where nothing stands;
 * read aloud is only what needs somebody, or every edit would be talked over.
 */
export function SaveIndicator() {
  const save = useDocumentSnapshot((snapshot) => snapshot.save);
  const isViewer = useDocumentSnapshot(
    ({ role }) => role !== undefined && !can(role, 'document.edit'),
  );
  const { Icon, isTrouble } = states[save];
  // Who edits nothing has nothing to be saved.
  const isQuiet = isViewer && !isTrouble;
  return (
    <span
      data-save-state={save}
      className={`flex items-center justify-end gap-1.5 text-xs ${isQuiet ? '' : 'sm:min-w-20'} ${isTrouble ? 'text-danger' : 'text-quiet'}`}
    >
      {!isQuiet && <Icon aria-hidden className="size-3.5 shrink-0" />}
      <span role="status">
        {isTrouble && <StateText save={save} />}
        {save === 'signed_out' && <SignInLink />}
      </span>
      {!isTrouble && !isQuiet && <StateText save={save} />}
    </span>
  );
}

function StateText({ save }: { readonly save: SaveState }) {
  const { text, more } = states[save];
  return (
    <span>
      {text}
      <span className="max-sm:sr-only">{more}</span>
    </span>
  );
}

function SignInLink() {
  const pathname = usePathname();
  return (
    <Link
      href={{ pathname: '/sign-in', query: { callbackUrl: pathname } }}
      className="ml-1 underline underline-offset-2"
    >
      Sign in to save
    </Link>
  );
}
