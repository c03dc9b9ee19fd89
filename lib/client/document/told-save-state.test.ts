import { describe, expect, it, vi } from 'vitest';

import { problems } from '@/lib/contracts/problem';
import { anObject } from '@/lib/orca/testing/builders';

import { MemoryOutbox } from './testing/memory-outbox';
import { MemoryServer, noAnswer } from './testing/memory-server';
import { namesIn, settle, tabsOfTests } from './testing/tabs-of-tests';

const { open } = tabsOfTests();

describe('what the header says', () => {
  it('is that the server does not answer, within two seconds, and that all is well once it does', async () => {
    const { store, link } = await open(new MemoryServer());
    link.isHeld = true;
    store.edit([{ type: 'object.create', record: anObject() }]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.snapshot().save).toBe('saving');
    await vi.advanceTimersByTimeAsync(900);
    expect(store.snapshot().save).toBe('waiting');
    link.pass();
    expect(store.snapshot().save).toBe('saved');
  });

  it('is that the line is down, within two seconds, also when nothing waits', async () => {
    const server = new MemoryServer();
    const { store, link } = await open(server);
    server.refusal = noAnswer;
    link.cut();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.snapshot().save).toBe('saved');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(store.snapshot().save).toBe('offline');
    server.refusal = undefined;
    link.mend();
    expect(store.snapshot().save).toBe('saved');
  });

  it('is that somebody has to sign in, with the edits kept until then', async () => {
    const server = new MemoryServer();
    const { store, link } = await open(server);
    link.cut('signed_out');
    store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
    await settle();
    expect(store.snapshot().save).toBe('signed_out');
    link.mend();
    await settle();
    expect(store.snapshot().save).toBe('saved');
    expect(server.log).toHaveLength(1);
  });

  it.each(['line', 'request'] as const)(
    'is that there is no access any more, told by a %s; edits are kept and new ones refused',
    async (way) => {
      const server = new MemoryServer();
      const outbox = new MemoryOutbox();
      const { store, link } = await open(server, outbox);
      link.isHeld = true;
      store.edit([{ type: 'object.create', record: anObject({ name: 'Tool' }) }]);
      const type = '/problems/not_found';
      server.refusal = { ...problems.not_found, type, code: 'not_found' };
      link.cut(way === 'line' ? 'gone' : 'lost');
      await settle();
      expect(store.snapshot().save).toBe('gone');
      expect(namesIn(store)).toEqual(['Tool']);
      expect(outbox.waiting.size).toBe(1);
      expect(store.edit([{ type: 'object.create', record: anObject() }])).toMatchObject({
        error: { message: 'You have no access to this project any more.' },
      });
    },
  );
});
