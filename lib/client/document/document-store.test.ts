import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { recordsOf } from '@/lib/orca/model/lookups';
import { anAttribute, anId, anObject } from '@/lib/orca/testing/builders';

import { type Outbox } from '../sync/outbox';
import { type Batch } from '../sync/replica';
import { DocumentStore } from './document-store';
import { MemoryServer } from './testing/memory-server';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function memoryOutbox(): Outbox {
  const kept = new Map<string, Batch>();
  return {
    read: async () => [...kept.values()],
    keep: async (batch) => void kept.set(batch.batchId, batch),
    drop: async (batchId) => void kept.delete(batchId),
  };
}

async function open(server: MemoryServer, outbox = memoryOutbox()) {
  const messages: string[] = [];
  const store = new DocumentStore(server, outbox, (message) => messages.push(message));
  await store.open();
  return { store, messages };
}

const names = (store: DocumentStore) =>
  recordsOf(store.snapshot().document, 'object').map(({ name }) => name);

const settle = () => vi.runAllTimersAsync();

describe('an edit', () => {
  it('shows at once and is saved soon after', async () => {
    const server = new MemoryServer();
    const { store } = await open(server);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    expect(names(store)).toEqual(['Tool']);
    expect(store.snapshot().save).toBe('saving');
    await settle();
    expect(store.snapshot().save).toBe('saved');
    expect(server.log).toHaveLength(1);
  });

  it('is refused on the spot when the rules forbid it, with the reason', async () => {
    const { store } = await open(new MemoryServer());
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    const refused = store.edit([{ type: 'object.create', record: anObject({ name: 'TOOLS' }) }]);
    expect(refused).toMatchObject({
      error: { message: '“TOOLS” is already the name or a synonym of the object “Tool”.' },
    });
    expect(names(store)).toEqual(['Tool']);
  });

  it('is taken back with the reason when somebody was first', async () => {
    const server = new MemoryServer();
    const { store, messages } = await open(server);
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Tool' }) });
    store.edit([
      { type: 'object.create', record: anObject({ name: 'tools', definition: 'mine' }) },
    ]);
    expect(names(store)).toEqual(['tools']);
    await settle();
    expect(names(store)).toEqual(['Tool']);
    expect(messages).toEqual(['“tools” is already the name or a synonym of the object “Tool”.']);
    expect(store.snapshot().save).toBe('saved');
  });

  it.each(['request', 'answer'] as const)(
    'survives a lost %s and is carried out once',
    async (loss) => {
      const server = new MemoryServer();
      const { store } = await open(server);
      server.lost = [loss, loss];
      store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
      await vi.advanceTimersByTimeAsync(0);
      expect(store.snapshot().save).toBe('offline');
      await settle();
      expect(store.snapshot().save).toBe('saved');
      expect(names(store)).toEqual(['Tool']);
      expect(server.log).toHaveLength(1);
    },
  );

  it('survives a reload before it was sent, and leaves the outbox once it is answered', async () => {
    const server = new MemoryServer();
    const outbox = memoryOutbox();
    const before = await open(server, outbox);
    server.lost = ['request', 'answer'];
    before.store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    await vi.advanceTimersByTimeAsync(0);

    const { store } = await open(server, outbox);
    expect(names(store)).toEqual(['Tool']);
    await settle();
    expect(server.log).toHaveLength(1);
    expect(await outbox.read()).toEqual([]);
  });

  it('is given up when the server breaks on it again and again, and later edits go on', async () => {
    const server = new MemoryServer();
    const { store, messages } = await open(server);
    server.lost = ['broken', 'broken', 'broken', 'broken', 'broken'];
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    await settle();
    expect(names(store)).toEqual(['Loan']);
    expect(messages).toHaveLength(1);
    expect(store.snapshot().save).toBe('saved');
  });

  it('stays on top of what others did meanwhile', async () => {
    const server = new MemoryServer();
    const tool = anObject({ name: 'Tool' });
    server.edit(anId(), { type: 'object.create', record: tool });
    const { store } = await open(server);
    server.edit(anId(), { type: 'object.update', id: tool.id, patch: { definition: 'theirs' } });
    store.edit([{ type: 'object.update', id: tool.id, patch: { name: 'Device' } }]);
    await settle();
    expect(recordsOf(store.snapshot().document, 'object')).toMatchObject([
      { name: 'Device', definition: 'theirs' },
    ]);
  });
});

describe('undo', () => {
  it('takes the newest edit back as a whole, and redo brings it again', async () => {
    const server = new MemoryServer();
    const { store } = await open(server);
    const tool = anObject({ name: 'Tool' });
    store.edit([
      { type: 'object.create', record: tool },
      { type: 'attribute.create', record: anAttribute({ objectId: tool.id }) },
    ]);
    expect(store.undo().ok).toBe(true);
    expect(names(store)).toEqual([]);
    expect(store.redo().ok).toBe(true);
    await settle();
    expect(names(store)).toEqual(['Tool']);
    expect(server.log).toHaveLength(3);
    expect(store.snapshot()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('of one edit by what it returned leaves the edits after it alone', async () => {
    const { store } = await open(new MemoryServer());
    const tool = anObject({ name: 'Tool' });
    store.edit([{ type: 'object.create', record: tool }]);
    const removed = store.edit([{ type: 'object.remove', id: tool.id }]);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    if (!removed.ok || !removed.value) throw new Error('not removed');
    expect(store.edit([removed.value]).ok).toBe(true);
    expect(names(store).toSorted()).toEqual(['Loan', 'Tool']);
  });

  it('is refused with the reason where somebody has gone on from the edit', async () => {
    const server = new MemoryServer();
    const tool = anObject({ name: 'Tool' });
    const { store } = await open(server);
    store.edit([{ type: 'object.create', record: tool }]);
    await settle();
    server.edit(anId(), { type: 'attribute.create', record: anAttribute({ objectId: tool.id }) });
    await store.catchUp();
    expect(store.undo()).toMatchObject({
      error: { refusal: { code: 'still_referenced' } },
    });
    expect(store.snapshot().canUndo).toBe(false);
  });
});
