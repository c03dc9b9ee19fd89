'use client';

import { useState } from 'react';

import { RelativeTime } from '@/components/projects/relative-time';
import { Button } from '@/components/ui/button';
import { type ShareLink, type ShareLinkRole } from '@/lib/contracts/share-links';

import { InlineConfirm } from './inline-confirm';
import { LinkAddress } from './link-address';

type ShareLinkRowProps = {
  readonly role: ShareLinkRole;
  readonly link: ShareLink | undefined;
  /** Known while the link is new. */
  readonly address: string | undefined;
  readonly isBusy: boolean;
  readonly onCreate: () => void;
  readonly onRevoke: () => void;
};

const texts = {
  viewer: {
    title: 'Link to look',
    effect: 'Whoever has it sees the model and who is working on it, without an account.',
    end: 'Whoever looks through it is out at once.',
  },
  commenter: {
    title: 'Link to join as a commenter',
    effect: 'Whoever has it and an account becomes a commenter.',
    end: 'Nobody joins by it any more. Who has joined stays.',
  },
  contributor: {
    title: 'Link to join as a contributor',
    effect: 'Whoever has it and an account joins and edits.',
    end: 'Nobody joins by it any more. Who has joined stays.',
  },
} as const;

const questions = { replace: 'Replace link', revoke: 'Revoke link' } as const;

export function ShareLinkRow({
  role,
  link,
  address,
  isBusy,
  onCreate,
  onRevoke,
}: ShareLinkRowProps) {
  const [asked, setAsked] = useState<keyof typeof questions>();
  // The button that had the focus is gone with its link.
  const [hasRevoked, setHasRevoked] = useState(false);
  const { title, effect, end } = texts[role];
  const revoke = () => {
    setHasRevoked(true);
    onRevoke();
  };
  return (
    <li className="flex flex-col gap-2 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <p className="flex min-w-0 grow basis-60 flex-col">
          <span className="text-sm font-medium">{title}</span>
          <span className="text-xs text-quiet">
            {effect}
            {link && (
              <>
                {' '}
                Made <RelativeTime at={link.createdAt} />.
              </>
            )}
          </span>
        </p>
        {link ? (
          <span className="flex gap-1">
            <Button variant="outlined" isPending={isBusy} onPress={() => setAsked('replace')}>
              Replace
            </Button>
            <Button variant="outlined" isPending={isBusy} onPress={() => setAsked('revoke')}>
              Revoke
            </Button>
          </span>
        ) : (
          <Button variant="outlined" autoFocus={hasRevoked} isPending={isBusy} onPress={onCreate}>
            Create link
          </Button>
        )}
      </div>
      {address !== undefined && <LinkAddress key={address} label={title} address={address} />}
      {link && asked && (
        <InlineConfirm
          question={`The link that is out leads nowhere from then on. ${end}`}
          confirmLabel={questions[asked]}
          onConfirm={asked === 'replace' ? onCreate : revoke}
          onClose={() => setAsked(undefined)}
        />
      )}
    </li>
  );
}
