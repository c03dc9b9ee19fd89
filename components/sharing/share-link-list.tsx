'use client';

import { FormProblem } from '@/components/account/form-problem';
import { type ShareLinkRole, shareLinkRoleSchema } from '@/lib/contracts/share-links';

import { LoadTrouble } from './load-trouble';
import { ShareLinkRow } from './share-link-row';
import { SharingSkeleton } from './sharing-skeleton';
import { useShareLinks } from './use-share-links';

type ShareLinkListProps = { readonly projectId: string; readonly you: string };

/** One for commenters is shown where there is one; today it allows no more than looking. */
const offered: readonly ShareLinkRole[] = ['contributor', 'viewer'];

/** The links by which others get into the project, one for each role that a link can give. */
export function ShareLinkList({ projectId, you }: ShareLinkListProps) {
  const { links, addresses, isBusy, problem, reload, create, revoke } = useShareLinks(
    projectId,
    you,
  );
  return (
    <section aria-labelledby="sharing-links" className="flex flex-col gap-2">
      <h3 id="sharing-links" className="text-sm font-semibold">
        Links
      </h3>
      <FormProblem text={problem} />
      {links.state === 'loading' && <SharingSkeleton />}
      {links.state === 'failed' && (
        <LoadTrouble what="The links" error={links.error} onRetry={reload} />
      )}
      {links.state === 'ready' && (
        <ul className="flex flex-col divide-y divide-hairline">
          {shareLinkRoleSchema.options.toReversed().map((role) => {
            const link = links.value.shareLinks.find((each) => each.role === role);
            if (!link && !offered.includes(role)) return null;
            return (
              <ShareLinkRow
                key={role}
                role={role}
                link={link}
                address={link && addresses[link.id]}
                isBusy={isBusy}
                onCreate={() => void create(role)}
                onRevoke={() => link && void revoke(link)}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}
