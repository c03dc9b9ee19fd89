import { describe, expect, it, vi } from 'vitest';

import { emptyDocument } from '@/lib/orca/model/document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { anId, anObject } from '@/lib/orca/testing/builders';

import { guardClosing } from './guard-closing';
import { MemoryOutbox } from './testing/memory-outbox';
import { MemoryServer } from './testing/memory-server';
import { namesIn, settle, tabsOfTests } from './testing/tabs-of-tests';

const { open } = tabsOfTests();

describe('edits that the server does not take from this person', () => {
  async function demoted() {
    const server = new MemoryServer();
    const tab = await open(server);
    tab.link.role = 'viewer';
    for (const name of ['Tool', 'Loan', 'Kit']) {
      tab.store.edit([{ type: 'object.create', record: anObject({ name }) }]);
    }
    await settle();
    return { ...tab, server };
  }

  it('are set aside without a message each, kept over a reload, and not sent again by themselves', async () => {
    const { store, messages, outbox, server } = await demoted();
    expect(messages).toEqual([]);
    expect(store.snapshot()).toMatchObject({ save: 'saved', canUndo: false });
    expect(store.snapshot().setAside.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => 'As a viewer you can’t do this.'),
    );
    store.close();
    const after = await open(server, outbox, 'viewer');
    await settle();
    expect(after.link.commits).toEqual([]);
    expect(after.store.snapshot().setAside).toHaveLength(3);
    expect(after.store.unsaved()).toHaveLength(3);
  });

  it('are gone once they are dismissed', async () => {
    const { store, outbox } = await demoted();
    store.dismissSetAside();
    expect(store.snapshot().setAside).toEqual([]);
    expect(outbox.setAside.size).toBe(0);
  });

  it('are told of together where the model forbids them', async () => {
    const server = new MemoryServer();
    const { store, link, messages } = await open(server);
    link.isHeld = true;
    for (const name of ['Tool', 'Kit']) {
      server.edit(anId(), { type: 'object.create', record: anObject({ name }) });
      store.edit([{ type: 'object.create', record: anObject({ name }) }]);
    }
    await vi.advanceTimersByTimeAsync(0);
    link.pass();
    await settle();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^2 edits\. .+“Tool”.+“Kit”/);
  });
});

describe('an edit that was sent before', () => {
  async function refusedAfterBreak() {
    const server = new MemoryServer();
    const tab = await open(server);
    tab.link.isHeld = true;
    tab.store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    server.log.length = 0;
    server.document = emptyDocument;
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'tools' }) });
    tab.link.cut();
    tab.link.isHeld = false;
    tab.link.mend();
    await vi.advanceTimersByTimeAsync(1_000);
    return { ...tab, server };
  }

  it('is not said to be refused while the first copy may arrive, and asked for again after', async () => {
    const { store, link, messages, outbox } = await refusedAfterBreak();
    expect(namesIn(store)).toEqual(['tools']);
    expect(messages).toEqual([]);
    expect(outbox.waiting.size).toBe(1);
    const sent = link.commits.length;
    await settle();
    expect(link.commits).toHaveLength(sent + 1);
    expect(messages).toHaveLength(1);
    expect(outbox.waiting.size).toBe(0);
    expect(store.snapshot().save).toBe('saved');
  });

  it('stands where the first copy does arrive', async () => {
    const { store, link, messages, outbox, server } = await refusedAfterBreak();
    const [first] = link.commits;
    const [tools] = recordsOf(server.document, 'object');
    if (!first || !tools) throw new Error('not there');
    server.edit(anId(), { type: 'object.remove', id: tools.id });
    server.take(first);
    await settle();
    expect(namesIn(store)).toEqual(['Tool']);
    expect(messages).toEqual([]);
    expect(outbox.waiting.size).toBe(0);
    expect(store.snapshot()).toMatchObject({ save: 'saved', canUndo: true });
  });
});

describe('a tab whose browser keeps nothing', () => {
  it('says that the tab has to stay open, and hands out what only it has', async () => {
    const server = new MemoryServer();
    const outbox = new MemoryOutbox();
    outbox.isFull = true;
    const { store, link } = await open(server, outbox);
    link.isHeld = true;
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.snapshot().save).toBe('saving');
    expect(store.isAtRisk()).toBe(true);
    await vi.advanceTimersByTimeAsync(900);
    expect(store.snapshot().save).toBe('unkept');
    expect(store.unsaved()).toHaveLength(1);
    link.pass();
    expect(store.snapshot().save).toBe('saved');
    expect(store.isAtRisk()).toBe(false);
  });
});

it('edits of a tab that was closed are sent by one that is open, once it is welcomed', async () => {
  const server = new MemoryServer();
  const outbox = new MemoryOutbox();
  const { store, link } = await open(server, outbox);
  const left = { type: 'object.create', record: anObject({ name: 'Tool' }) } as const;
  await outbox.keep({ batchId: anId(), operations: [left] });
  link.renew();
  await settle();
  expect(namesIn(store)).toEqual(['Tool']);
  expect(server.log).toHaveLength(1);
  expect(outbox.waiting.size).toBe(0);
});

it.each([true, false])(
  'closing the tab is asked about only where it would lose an edit (browser full: %s)',
  async (isFull) => {
    const page = new EventTarget();
    const persist = vi.fn<() => Promise<boolean>>(async () => true);
    vi.stubGlobal('window', page);
    vi.stubGlobal('navigator', { storage: { persist } });
    const outbox = new MemoryOutbox();
    outbox.isFull = isFull;
    const { store, link } = await open(new MemoryServer(), outbox);
    const leave = guardClosing(store);
    link.isHeld = true;
    store.edit([{ type: 'object.create', record: anObject() }]);
    await vi.advanceTimersByTimeAsync(2_000);
    const isAsked = () => {
      const closing = new Event('beforeunload', { cancelable: true });
      page.dispatchEvent(closing);
      return closing.defaultPrevented;
    };
    expect(isAsked()).toBe(isFull);
    expect(persist).toHaveBeenCalledTimes(isFull ? 0 : 1);
    link.pass();
    expect(isAsked()).toBe(false);
    leave();
    vi.unstubAllGlobals();
  },
);
