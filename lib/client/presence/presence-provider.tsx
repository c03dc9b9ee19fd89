'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';

import { useProjectLink } from '../document/document-provider';
import { ownAddress } from '../view/own-address';
import { PresenceContext } from './presence-context';
import { PresenceStore } from './presence-store';
import { projectPath } from './project-path';
import { watchPage } from './watch-page';

type PresenceProviderProps = {
  readonly projectId: string;
  /** Whose tab this is. */
  readonly userId: string;
  readonly children: ReactNode;
};

/** Who else is in the project, for the screens below it. Sits below the DocumentProvider, whose line it uses. */
export function PresenceProvider({ projectId, userId, children }: PresenceProviderProps) {
  const link = useProjectLink();
  const [store] = useState(() => new PresenceStore({ link, userId }));
  const pathname = usePathname();
  const search = useSearchParams().toString();

  useEffect(() => store.open(), [store]);
  useEffect(
    () =>
      watchPage({
        onActivity: () => store.noteActivity(),
        onAway: (isAway) => store.setAway(isAway),
      }),
    [store],
  );
  useEffect(
    () => store.notePath(projectPath(projectId, pathname, search)),
    [store, projectId, pathname, search],
  );
  // What a screen writes into its address by itself the router does not know.
  useEffect(
    () =>
      ownAddress.listen(() => {
        const { location } = window;
        store.notePath(projectPath(projectId, location.pathname, location.search));
      }),
    [store, projectId],
  );

  return <PresenceContext value={store}>{children}</PresenceContext>;
}
