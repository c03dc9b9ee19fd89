'use client';

import { usePathname } from 'next/navigation';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';

import { type PresenceLink } from './presence-link';
import { PresenceStore } from './presence-store';

const StoreContext = createContext<PresenceStore | undefined>(undefined);

const silentLink: PresenceLink = { listen: () => () => {}, tell: () => false };

type PresenceProviderProps = {
  readonly projectId: string;
  /** Whose tab this is. */
  readonly userId: string;
  readonly children: ReactNode;
};

/** Who else is in the project, for the screens below it. Sits below the DocumentProvider, whose line it uses. */
export function PresenceProvider({ projectId, userId, children }: PresenceProviderProps) {
  const [store] = useState(
    () => new PresenceStore({ link: silentLink, userId, readPath: () => projectId && '' }),
  );
  const pathname = usePathname();
  useEffect(() => store.open(), [store]);
  useEffect(() => store.noteScreen(pathname), [store, pathname]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function usePresenceStore(): PresenceStore {
  const store = use(StoreContext);
  if (!store) throw new Error('usePresenceStore needs a PresenceProvider above it');
  return store;
}
