import { describe, expect, it, vi } from 'vitest';

import { type OrcaDocument } from '@/lib/orca/model/document';
import { findRecord } from '@/lib/orca/model/lookups';
import { anAttribute, anId, anObject } from '@/lib/orca/testing/builders';

import { MemoryOutbox } from './testing/memory-outbox';
import { MemoryServer, noAnswer } from './testing/memory-server';
import { namesIn, settle, tabsOfTests } from './testing/tabs-of-tests';

const { open } = tabsOfTests();

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
    expect(namesIn(store)).toEqual([]);
    expect(store.redo().ok).toBe(true);
    await settle();
    expect(namesIn(store)).toEqual(['Tool']);
    expect(server.log).toHaveLength(3);
    expect(store.snapshot()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('tells which edit it would take back', async () => {
    const { store } = await open(new MemoryServer());
    expect(store.newestEdit()).toBeUndefined();
    const edits = ['Tool', 'Loan'].map((name) =>
      store.edit([{ type: 'object.create', record: anObject({ name }) }]),
    );
    const [tool, loan] = edits.map((edit) => (edit.ok ? edit.value : undefined));
    expect(store.newestEdit()).toBe(loan);
    store.undo();
    expect(store.newestEdit()).toBe(tool);
  });

  it('of one edit by its id leaves the edits after it alone', async () => {
    const { store } = await open(new MemoryServer());
    const tool = anObject({ name: 'Tool' });
    store.edit([{ type: 'object.create', record: tool }]);
    const removed = store.edit([{ type: 'object.remove', id: tool.id }]);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    if (!removed.ok || removed.value === undefined) throw new Error('not removed');
    expect(store.takeBack(removed.value).ok).toBe(true);
    expect(namesIn(store).toSorted()).toEqual(['Loan', 'Tool']);
  });

  describe('of an edit made offline', () => {
    const tool = anObject({ name: 'Tool', definition: 'old' });
    const attribute = anAttribute({ objectId: tool.id });
    const write = (definition: string) =>
      ({ type: 'object.update', id: tool.id, patch: { definition } }) as const;
    const definitionOf = ({ document }: { readonly document: OrcaDocument }) =>
      findRecord(document, 'object', tool.id)?.definition;

    async function offline() {
      const server = new MemoryServer();
      server.edit(anId(), { type: 'object.create', record: tool });
      const tab = await open(server);
      server.refusal = noAnswer;
      tab.link.cut();
      const comeBack = async () => {
        server.refusal = undefined;
        tab.link.mend();
        await settle();
      };
      return { ...tab, server, comeBack };
    }

    it('gives back the words of somebody else that it had replaced', async () => {
      const { store, server, comeBack } = await offline();
      store.edit([write('mine')]);
      server.edit(anId(), write('theirs'));
      await comeBack();
      expect(definitionOf(server)).toBe('mine');
      expect(store.undo().ok).toBe(true);
      await settle();
      expect(definitionOf(server)).toBe('theirs');
      expect(store.redo().ok).toBe(true);
      await settle();
      expect(definitionOf(server)).toBe('mine');
    });

    it('brings back what others had added to what it removed, also from its message', async () => {
      const { store, server, comeBack } = await offline();
      const removed = store.edit([{ type: 'object.remove', id: tool.id }]);
      if (!removed.ok || removed.value === undefined) throw new Error('not removed');
      server.edit(anId(), { type: 'attribute.create', record: attribute });
      await comeBack();
      expect(server.document.tables.attribute.size).toBe(0);
      expect(store.takeBack(removed.value).ok).toBe(true);
      await settle();
      expect(server.document.tables.object.has(tool.id)).toBe(true);
      expect(server.document.tables.attribute.has(attribute.id)).toBe(true);
    });

    it('shows at once and, once it is known what the edit did, takes back just that', async () => {
      const { store, server, comeBack } = await offline();
      store.edit([write('mine')]);
      expect(store.undo().ok).toBe(true);
      expect(definitionOf(store.snapshot())).toBe('old');
      server.edit(anId(), write('theirs'));
      await comeBack();
      expect(definitionOf(server)).toBe('theirs');
      expect(store.snapshot()).toMatchObject({ save: 'saved', canUndo: false, canRedo: true });
      expect(definitionOf(store.snapshot())).toBe('theirs');
      expect(server.log).toHaveLength(4);
    });

    it('undone, redone and undone again before it was sent ends as undone', async () => {
      const { store, server, comeBack } = await offline();
      store.edit([write('mine')]);
      for (const step of ['undo', 'redo', 'undo'] as const) expect(store[step]().ok).toBe(true);
      server.edit(anId(), write('theirs'));
      await comeBack();
      expect(definitionOf(server)).toBe('theirs');
      expect(store.snapshot().save).toBe('saved');
    });

    it('keeps later edits in their order behind it', async () => {
      const { store, server, comeBack } = await offline();
      store.edit([write('mine')]);
      store.undo();
      store.edit([write('mine after all')]);
      server.edit(anId(), write('theirs'));
      await comeBack();
      expect(definitionOf(server)).toBe('mine after all');
      expect(store.undo().ok).toBe(true);
      await settle();
      expect(definitionOf(server)).toBe('theirs');
    });

    it('goes with the edit where that is refused', async () => {
      const { store, server, comeBack, messages } = await offline();
      store.edit([{ type: 'object.create', record: anObject({ name: 'Kit' }) }]);
      store.undo();
      server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Kit' }) });
      await comeBack();
      expect(messages).toHaveLength(1);
      expect(namesIn(store).toSorted()).toEqual(['Kit', 'Tool']);
      expect(store.snapshot()).toMatchObject({ save: 'saved', canRedo: false });
    });

    it('survives a crash with what it takes back', async () => {
      const server = new MemoryServer();
      server.edit(anId(), { type: 'object.create', record: tool });
      const outbox = new MemoryOutbox();
      const { store, link } = await open(server, outbox);
      link.isHeld = true;
      store.edit([write('mine')]);
      store.undo();
      await vi.advanceTimersByTimeAsync(0);
      link.close();
      server.edit(anId(), write('theirs'));
      const after = await open(server, outbox);
      await settle();
      expect(definitionOf(server)).toBe('theirs');
      expect(after.store.snapshot().save).toBe('saved');
      expect(outbox.waiting.size).toBe(0);
    });
  });

  it('is refused with the reason where somebody has gone on from the edit', async () => {
    const server = new MemoryServer();
    const tool = anObject({ name: 'Tool' });
    const { store } = await open(server);
    store.edit([{ type: 'object.create', record: tool }]);
    await settle();
    server.edit(anId(), { type: 'attribute.create', record: anAttribute({ objectId: tool.id }) });
    expect(store.undo()).toMatchObject({
      error: { refusal: { code: 'still_referenced' } },
    });
    expect(store.snapshot().canUndo).toBe(false);
  });
});
