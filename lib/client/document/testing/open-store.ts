import { browserTiming } from '@/lib/client/sync/timing';
import { type AccessRole } from '@/lib/contracts/permissions';

import { DocumentStore } from '../document-store';
import { MemoryLink } from './memory-link';
import { MemoryOutbox } from './memory-outbox';
import { type MemoryServer } from './memory-server';

type OpenOptions = {
  readonly outbox?: MemoryOutbox;
  readonly role?: AccessRole;
  /** A network that lets no WebSocket through. */
  readonly isWithoutLine?: boolean;
};

/** A tab on a server in memory, with what it was told of edits that were taken back. */
export async function openStore(server: MemoryServer, options: OpenOptions = {}) {
  const { outbox = new MemoryOutbox(), role } = options;
  const messages: string[] = [];
  const link = new MemoryLink(server);
  if (role) link.role = role;
  const store = new DocumentStore({
    link,
    api: server,
    outbox,
    timing: browserTiming,
    onRefused: (message) => messages.push(message),
    nextFrame: (run) => run(),
  });
  link.version = store.version;
  if (options.isWithoutLine) link.mend = () => link.cut();
  await store.open();
  return { store, messages, link, outbox };
}
