import { afterEach, beforeEach, vi } from 'vitest';

import { type AccessRole } from '@/lib/contracts/permissions';
import { recordsOf } from '@/lib/orca/model/lookups';

import { type DocumentStore } from '../document-store';
import { MemoryOutbox } from './memory-outbox';
import { type MemoryServer } from './memory-server';
import { openStore } from './open-store';

/** Tabs for the tests of a file, which run on a clock of their own and are closed after each test. */
export function tabsOfTests() {
  const stores: DocumentStore[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    for (const store of stores.splice(0)) store.close();
    vi.useRealTimers();
  });

  const open = async (server: MemoryServer, outbox = new MemoryOutbox(), role?: AccessRole) => {
    const tab = await openStore(server, { outbox, ...(role && { role }) });
    stores.push(tab.store);
    return tab;
  };
  /** A tab on a network that lets no line through: it has found out, and goes by requests. */
  const openWithoutLine = async (server: MemoryServer, outbox = new MemoryOutbox()) => {
    const tab = await open(server, outbox);
    tab.link.cut();
    await vi.advanceTimersByTimeAsync(0);
    return tab;
  };
  return { stores, open, openWithoutLine };
}

/** The names of the objects that a tab shows, in their order. */
export function namesIn(store: DocumentStore): readonly string[] {
  return recordsOf(store.snapshot().document, 'object').map(({ name }) => name);
}

/** Waits until all has been tried again that is. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(120_000);
}
