import { createRoot } from 'react-dom/client';

import { TabContext } from '@/lib/client/document/document-provider';
import { DocumentStore } from '@/lib/client/document/document-store';
import { MemoryLink } from '@/lib/client/document/testing/memory-link';
import { MemoryOutbox } from '@/lib/client/document/testing/memory-outbox';
import { MemoryServer } from '@/lib/client/document/testing/memory-server';
import { PresenceContext } from '@/lib/client/presence/presence-context';
import { PresenceStore } from '@/lib/client/presence/presence-store';
import { browserTiming } from '@/lib/client/sync/timing';

import { afterKey, awaitKey, fillWindow, scrolledFrames } from './in-page';
import { matrixDocument } from './matrix-document';
import { Ours } from './ours';
import { Peer } from './peer';

const userId = '01900000-0000-7000-8000-0000000000dd';

/** Shows one of the two grids over a document with so many filled cells. */
async function show(widget: 'ours' | 'peer', filled: number): Promise<void> {
  const container = window.document.querySelector('#grid');
  if (!container) throw new Error('The page has no place for a grid.');
  const server = new MemoryServer();
  server.document = matrixDocument(filled);
  const root = createRoot(container);
  if (widget === 'peer') {
    root.render(<Peer document={server.document} />);
    return;
  }
  const link = new MemoryLink(server);
  const store = new DocumentStore({
    link,
    api: server,
    outbox: new MemoryOutbox(),
    timing: browserTiming,
    onRefused: (message) => {
      throw new Error(message);
    },
  });
  link.version = store.version;
  await store.open();
  root.render(
    <TabContext value={{ store, link }}>
      <PresenceContext value={new PresenceStore({ link, userId })}>
        <Ours />
      </PresenceContext>
    </TabContext>,
  );
}

Object.assign(window, { bench: { show, scrolledFrames, fillWindow, awaitKey, afterKey } });
