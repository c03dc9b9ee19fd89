import { act, Profiler, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';

import { ToastProvider } from '@/components/ui/toast';
import { TabContext } from '@/lib/client/document/document-provider';
import { DocumentStore } from '@/lib/client/document/document-store';
import { MemoryLink } from '@/lib/client/document/testing/memory-link';
import { MemoryOutbox } from '@/lib/client/document/testing/memory-outbox';
import { MemoryServer } from '@/lib/client/document/testing/memory-server';
import { PresenceContext } from '@/lib/client/presence/presence-context';
import { PresenceStore } from '@/lib/client/presence/presence-store';
import { browserTiming } from '@/lib/client/sync/timing';
import { ownAddress } from '@/lib/client/view/own-address';
import { type OrcaDocument } from '@/lib/orca/model/document';

import { renderedNow, type Rendered } from './render-log';

export type MountedProject = {
  readonly server: MemoryServer;
  readonly link: MemoryLink;
  readonly store: DocumentStore;
  /** Whose tab it is. */
  readonly userId: string;
  /** What rendered while something was done and React had answered it. */
  readonly rendersOf: (task: () => void | Promise<void>) => Promise<readonly Rendered[]>;
  readonly unmount: () => Promise<void>;
};

const userId = '01900000-0000-7000-8000-0000000000dd';

/** Shows a part of a screen over a document, as a tab of the project does: live, with a server in memory. */
export async function mountInProject(
  document: OrcaDocument,
  children: ReactNode,
): Promise<MountedProject> {
  const server = new MemoryServer();
  server.document = document;
  const link = new MemoryLink(server);
  const store = new DocumentStore({
    link,
    api: server,
    outbox: new MemoryOutbox(),
    timing: browserTiming,
    onRefused: (message) => {
      throw new Error(message);
    },
    nextFrame: (run) => run(),
  });
  link.version = store.version;
  const presence = new PresenceStore({ link, userId });
  const leavePresence = presence.open();
  await store.open();

  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const container = window.document.createElement('div');
  window.document.body.replaceChildren(container);
  const root = createRoot(container);
  let log: Rendered[] = [];
  await act(async () =>
    root.render(
      <Profiler
        id="project"
        onRender={() => {
          log.push(...renderedNow(container));
        }}
      >
        <ToastProvider>
          <TabContext value={{ store, link }}>
            <PresenceContext value={presence}>{children}</PresenceContext>
          </TabContext>
        </ToastProvider>
      </Profiler>,
    ),
  );

  return {
    server,
    link,
    store,
    userId,
    rendersOf: async (task) => {
      log = [];
      await act(async () => task());
      return log;
    },
    unmount: async () => {
      await act(async () => root.unmount());
      leavePresence();
      store.close();
      // What it had yet to write into its address.
      ownAddress.forget();
      vi.unstubAllGlobals();
    },
  };
}
