import { describe, expect, it, vi } from 'vitest';

import { anId, anObject } from '@/lib/orca/testing/builders';

import { MemoryOutbox } from './testing/memory-outbox';
import { actorId, MemoryServer, noAnswer } from './testing/memory-server';
import { openStore } from './testing/open-store';
import { namesIn, settle, tabsOfTests } from './testing/tabs-of-tests';

const { openWithoutLine, stores } = tabsOfTests();

describe('without a line', () => {
  it('a tab loads, saves and follows others by requests', async () => {
    const server = new MemoryServer();
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Tool' }) });
    const { store, link } = await openWithoutLine(server);
    expect(namesIn(store)).toEqual(['Tool']);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.snapshot().save).toBe('saved');
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Kit' }) });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(namesIn(store).toSorted()).toEqual(['Kit', 'Loan', 'Tool']);
    expect(link.commits).toEqual([]);
  });

  it('a tab says when requests have brought it level, and of which of them', async () => {
    const server = new MemoryServer();
    const { store } = await openWithoutLine(server);
    const levels: boolean[] = [];
    store.observeLevel((isAllTold) => levels.push(isAllTold));
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Tool' }) });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(levels).toEqual([true]);
    server.refusal = noAnswer;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(levels).toEqual([true]);
  });

  it('a tab knows who looks at it and who the members are', async () => {
    const server = new MemoryServer();
    server.role = 'viewer';
    server.members = { [actorId]: 'Grace' };
    const tab = await openStore(server, { isWithoutLine: true });
    stores.push(tab.store);
    await vi.advanceTimersByTimeAsync(0);
    expect(tab.store.snapshot().role).toBe('viewer');
    expect(tab.store.nameOf(actorId)).toBe('Grace');
    const done = tab.store.edit([{ type: 'object.create', record: anObject() }]);
    expect(done).toMatchObject({ error: { message: expect.stringMatching(/can look/) } });
    server.role = 'contributor';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(tab.store.edit([{ type: 'object.create', record: anObject() }]).ok).toBe(true);
  });

  it.each(['request', 'answer'] as const)(
    'an edit survives a lost %s and is carried out once',
    async (loss) => {
      const server = new MemoryServer();
      const { store } = await openWithoutLine(server);
      server.lost = [loss, loss];
      store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
      await vi.advanceTimersByTimeAsync(0);
      expect(store.snapshot().save).toBe('waiting');
      await settle();
      expect(store.snapshot().save).toBe('saved');
      expect(namesIn(store)).toEqual(['Tool']);
      expect(server.log).toHaveLength(1);
    },
  );

  it('an edit that the server breaks on again and again is set aside, and later ones go on', async () => {
    const server = new MemoryServer();
    const outbox = new MemoryOutbox();
    const { store, messages } = await openWithoutLine(server, outbox);
    server.lost = ['broken', 'broken', 'broken', 'broken', 'broken'];
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    await settle();
    expect(namesIn(store)).toEqual(['Loan']);
    expect(messages).toEqual([]);
    expect(store.snapshot()).toMatchObject({
      save: 'saved',
      canUndo: true,
      setAside: [{ reason: 'Something broke on our side.' }],
    });
    expect(store.unsaved()).toHaveLength(1);
    expect(outbox.setAside.size).toBe(1);
    store.retrySetAside();
    await settle();
    expect(namesIn(store).toSorted()).toEqual(['Loan', 'Tool']);
    expect(store.snapshot().setAside).toEqual([]);
    expect(outbox.setAside.size).toBe(0);
  });

  it('a post that is under way when the line comes back is carried out once', async () => {
    const server = new MemoryServer();
    const { store, link } = await openWithoutLine(server);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    link.mend();
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    await settle();
    expect(server.log).toHaveLength(2);
    expect(namesIn(store).toSorted()).toEqual(['Loan', 'Tool']);
    expect(store.snapshot().save).toBe('saved');
  });
});
