'use client';

import { createContext, use, useEffect, useState, type ReactNode } from 'react';

import { documentApi } from '../sync/document-api';
import { browserOutbox } from '../sync/edits/outbox';
import { type ProjectLink } from '../sync/line/project-link';
import { socketLink } from '../sync/line/socket-link';
import { browserTiming } from '../sync/timing';
import { DocumentStore } from './document-store';
import { guardClosing } from './guard-closing';

type Tab = { readonly store: DocumentStore; readonly link: ProjectLink };

export const TabContext = createContext<Tab | undefined>(undefined);

type DocumentProviderProps = {
  readonly projectId: string;
  /** Whose edits these are. */
  readonly userId: string;
  /** Told of an edit that the server took back. */
  readonly onRefused: (message: string) => void;
  readonly children: ReactNode;
};

/** Holds one project's document and the line to it for the screens below it, for as long as they stay open. */
export function DocumentProvider({
  projectId,
  userId,
  onRefused,
  children,
}: DocumentProviderProps) {
  const [tab] = useState(() => openTab(projectId, userId, onRefused));

  useEffect(() => {
    void tab.store.open();
    const leaveGuard = guardClosing(tab.store);
    return () => {
      leaveGuard();
      tab.store.close();
    };
  }, [tab]);

  return <TabContext value={tab}>{children}</TabContext>;
}

function openTab(projectId: string, userId: string, onRefused: (message: string) => void): Tab {
  const link = socketLink(projectId, { userId, version: () => store.version() });
  const store: DocumentStore = new DocumentStore({
    link,
    api: documentApi(userId, projectId),
    outbox: browserOutbox(userId, projectId),
    timing: browserTiming,
    onRefused,
  });
  return { store, link };
}

function useTab(): Tab {
  const tab = use(TabContext);
  if (!tab) throw new Error('This needs a DocumentProvider above it');
  return tab;
}

export function useDocumentStore(): DocumentStore {
  return useTab().store;
}

/** This tab's line, for what is live besides the document: presence, pointers, leases. */
export function useProjectLink(): ProjectLink {
  return useTab().link;
}
