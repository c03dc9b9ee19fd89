import { describe, expect, it, vi } from 'vitest';

import { recordsOf } from '@/lib/orca/model/lookups';
import { anId, anObject, aSource } from '@/lib/orca/testing/builders';

import { type Overwritten } from '../sync/edits/overwritten';
import { MemoryOutbox } from './testing/memory-outbox';
import { actorId, MemoryServer, noAnswer } from './testing/memory-server';
import { namesIn, settle, tabsOfTests } from './testing/tabs-of-tests';

const { open } = tabsOfTests();

describe('an edit', () => {
  it('shows at once and is saved soon after', async () => {
    const server = new MemoryServer();
    const { store } = await open(server);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    expect(namesIn(store)).toEqual(['Tool']);
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
    expect(namesIn(store)).toEqual(['Tool']);
  });

  it('is sent without waiting for the answer to the one before', async () => {
    const { store, link } = await open(new MemoryServer());
    link.isHeld = true;
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    expect(link.commits).toHaveLength(2);
  });

  it('is taken back with the reason when somebody was first', async () => {
    const server = new MemoryServer();
    const { store, messages, link } = await open(server);
    link.isHeld = true;
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Tool' }) });
    store.edit([
      { type: 'object.create', record: anObject({ name: 'tools', definition: 'mine' }) },
    ]);
    expect(namesIn(store)).toEqual(['tools']);
    await settle();
    link.pass();
    expect(namesIn(store)).toEqual(['Tool']);
    await settle();
    expect(messages).toEqual(['“tools” is already the name or a synonym of the object “Tool”.']);
    expect(store.snapshot().save).toBe('saved');
  });

  it('takes only its own place on the undo stack along when it is taken back', async () => {
    const server = new MemoryServer();
    const { store, link } = await open(server);
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    await settle();
    link.isHeld = true;
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Tool' }) });
    store.edit([{ type: 'object.create', record: anObject({ name: 'tools' }) }]);
    await settle();
    link.pass();
    expect(store.undo().ok).toBe(true);
    expect(namesIn(store)).toEqual(['Tool']);
    expect(store.snapshot().canUndo).toBe(false);
  });

  it('that the line lost is sent again, in order and once', async () => {
    const server = new MemoryServer();
    const { store, link } = await open(server);
    const tool = anObject({ name: 'Tool' });
    link.isHeld = true;
    store.edit([{ type: 'object.create', record: tool }]);
    store.edit([{ type: 'object.update', id: tool.id, patch: { definition: 'To borrow.' } }]);
    server.refusal = noAnswer;
    link.cut();
    await settle();
    expect(store.snapshot().save).toBe('waiting');
    link.isHeld = false;
    link.mend();
    await settle();
    expect(store.snapshot().save).toBe('saved');
    expect(server.log).toHaveLength(2);
    expect(server.document).toEqual(store.snapshot().document);
  });

  it('that was acknowledged before the line broke is not sent again, though its change was not seen', async () => {
    const server = new MemoryServer();
    const { store, link } = await open(server);
    link.isHeld = true;
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    const [sent] = link.commits;
    if (!sent) throw new Error('not sent');
    link.isHeld = false;
    link.say({ type: 'committed', batchId: sent.batchId, version: 7 });
    server.refusal = noAnswer;
    link.cut();
    link.mend();
    expect(link.commits).toHaveLength(1);
    expect(namesIn(store)).toEqual(['Tool']);
    expect(store.snapshot().save).toBe('saved');
  });

  it('survives a reload before it was sent, and leaves the outbox once it is answered', async () => {
    const server = new MemoryServer();
    const outbox = new MemoryOutbox();
    const before = await open(server, outbox);
    before.link.isHeld = true;
    before.store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    await vi.advanceTimersByTimeAsync(0);
    before.store.close();

    const { store } = await open(server, outbox);
    expect(namesIn(store)).toEqual(['Tool']);
    await settle();
    expect(server.log).toHaveLength(1);
    expect(outbox.waiting.size).toBe(0);
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

  it('draws nothing again when the server has carried it out as foreseen', async () => {
    const { store } = await open(new MemoryServer());
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    const { document } = store.snapshot();
    await settle();
    expect(store.snapshot().save).toBe('saved');
    expect(store.snapshot().document).toBe(document);
  });

  it.each([
    ['viewer', 'You can look at this project, but not change it.'],
    ['commenter', 'You can comment on this project, but not change it.'],
  ] as const)('of a %s is refused with a sentence', async (role, message) => {
    const { store, link } = await open(new MemoryServer(), new MemoryOutbox(), role);
    const done = store.edit([{ type: 'object.create', record: anObject() }]);
    expect(done).toMatchObject({ ok: false, error: { message } });
    link.say({ type: 'role', role: 'contributor' });
    expect(store.snapshot().role).toBe('contributor');
    expect(store.edit([{ type: 'object.create', record: anObject() }]).ok).toBe(true);
  });

  it('that is too large for one request is refused on the spot, and nothing of it stays', async () => {
    const { store, link } = await open(new MemoryServer());
    const sources = Array.from({ length: 10 }, () => aSource({ body: 'a'.repeat(2_000_000) }));
    const done = store.edit(sources.map((record) => ({ type: 'source.create', record })));
    expect(done).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Do it in parts') },
    });
    expect(store.snapshot().document.tables.source.size).toBe(0);
    expect(link.commits).toEqual([]);
  });

  it('that is too large for the line is posted between what comes before and after it', async () => {
    const server = new MemoryServer();
    const { store, link } = await open(server);
    const source = aSource({ body: 'long '.repeat(20_000) });
    store.edit([{ type: 'object.create', record: anObject({ name: 'Before' }) }]);
    store.edit([{ type: 'source.create', record: source }]);
    store.edit([{ type: 'source.update', id: source.id, patch: { title: 'After' } }]);
    expect(link.commits).toHaveLength(1);
    await settle();
    expect(link.commits).toHaveLength(2);
    expect(server.log.map(({ diff }) => diff[0]?.change)).toEqual(['create', 'create', 'update']);
    expect(store.snapshot().save).toBe('saved');
  });
});

describe('changes of others', () => {
  it('are told in order, with whether they are this tab’s own', async () => {
    const server = new MemoryServer();
    const { store } = await open(server);
    const seen: [number, boolean][] = [];
    store.observe(({ version }, isOwn) => seen.push([version, isOwn]));
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Tool' }) });
    store.edit([{ type: 'object.create', record: anObject({ name: 'Loan' }) }]);
    await settle();
    expect(seen).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('that replace what was just written here are reported, with what brings it back', async () => {
    const server = new MemoryServer();
    const { store, link } = await open(server);
    link.members = { [actorId]: 'Grace' };
    link.renew();
    const tool = anObject({ name: 'Tool' });
    const losses: Overwritten[] = [];
    store.observeOverwritten((loss) => losses.push(loss));
    store.edit([{ type: 'object.create', record: tool }]);
    store.edit([{ type: 'object.update', id: tool.id, patch: { definition: 'mine' } }]);
    await vi.advanceTimersByTimeAsync(0);
    server.edit(anId(), { type: 'object.update', id: tool.id, patch: { definition: 'theirs' } });
    expect(losses).toMatchObject([
      { field: 'definition', mine: 'mine', theirs: 'theirs', actorId },
    ]);
    expect(store.nameOf(actorId)).toBe('Grace');
    store.edit(losses.map(({ bringBack }) => bringBack));
    expect(recordsOf(store.snapshot().document, 'object')).toMatchObject([{ definition: 'mine' }]);
  });

  it('with a version missing in between make the tab begin anew', async () => {
    const server = new MemoryServer();
    const { store, link } = await open(server);
    link.close();
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Tool' }) });
    link.open();
    link.isHeld = true;
    server.edit(anId(), { type: 'object.create', record: anObject({ name: 'Loan' }) });
    const [, second] = server.log;
    if (!second) throw new Error('not there');
    link.isHeld = false;
    link.say({ type: 'changes', changes: [{ ...second, version: 4 }] });
    expect(link.renewals).toBe(1);
    expect(namesIn(store).toSorted()).toEqual(['Loan', 'Tool']);
  });
});
