'use client';

import { createContext, use, useEffect, useState, type ReactNode } from 'react';

import { documentApi } from '../sync/document-api';
import { browserOutbox } from '../sync/outbox';
import { DocumentStore } from './document-store';

const StoreContext = createContext<DocumentStore | undefined>(undefined);

const catchUpEveryMs = 5_000;

type DocumentProviderProps = {
  readonly projectId: string;
  /** Whose edits these are. */
  readonly userId: string;
  /** Told of an edit that the server took back. */
  readonly onRefused: (message: string) => void;
  readonly children: ReactNode;
};

/** Holds one project's document for the screens below it, for as long as they stay open. */
export function DocumentProvider({
  projectId,
  userId,
  onRefused,
  children,
}: DocumentProviderProps) {
  const [store] = useState(
    () =>
      new DocumentStore(
        documentApi(userId, projectId),
        browserOutbox(userId, projectId),
        onRefused,
      ),
  );

  useEffect(() => {
    void store.open();
    const catchUp = () => {
      if (!document.hidden) void store.catchUp();
    };
    const timer = setInterval(catchUp, catchUpEveryMs);
    document.addEventListener('visibilitychange', catchUp);
    return () => {
      store.close();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', catchUp);
    };
  }, [store]);

  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useDocumentStore(): DocumentStore {
  const store = use(StoreContext);
  if (!store) throw new Error('useDocumentStore needs a DocumentProvider above it');
  return store;
}
