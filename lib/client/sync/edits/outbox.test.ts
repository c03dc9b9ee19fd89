import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { anId, anObject } from '@/lib/orca/testing/builders';

import { browserOutbox, type OutboxStorage } from './outbox';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const batch = () => ({
  batchId: anId(),
  operations: [{ type: 'object.create', record: anObject() } as const],
});

function storageOf(values = new Map<string, unknown>()): OutboxStorage {
  return {
    entries: async () => [...values],
    set: async (key, value) => void values.set(key, structuredClone(value)),
    del: async (key) => void values.delete(key),
  };
}

it('keeps one person’s edits of one project, oldest first', async () => {
  const storage = storageOf();
  const outbox = browserOutbox('ada', 'one', storage);
  const [first, second] = [batch(), { ...batch(), undoes: anId() }];
  expect(await outbox.keep(second)).toBe(true);
  expect(await outbox.keep(first)).toBe(true);
  await browserOutbox('ben', 'one', storage).keep(batch());
  await browserOutbox('ada', 'two', storage).keep(batch());
  expect(await outbox.read()).toEqual({ waiting: [first, second], setAside: [] });
  await outbox.drop(first.batchId);
  expect((await outbox.read()).waiting).toEqual([second]);
});

it('keeps what is set aside apart, with the reason', async () => {
  const outbox = browserOutbox('ada', 'one', storageOf());
  const edit = batch();
  await outbox.keep(edit);
  await outbox.keep(edit, 'You may not.');
  expect(await outbox.read()).toMatchObject({
    waiting: [],
    setAside: [{ id: edit.batchId, reason: 'You may not.', batch: edit }],
  });
});

it('sets aside what it can’t read, as it is', async () => {
  const content = { batchId: 'old', operations: [{ type: 'object.teleport' }] };
  const outbox = browserOutbox('ada', 'one', storageOf(new Map([['ada/one/old', content]])));
  const { waiting, setAside } = await outbox.read();
  expect(waiting).toEqual([]);
  expect(setAside).toMatchObject([{ id: 'old', batch: undefined, content }]);
  await outbox.drop('old');
  expect((await outbox.read()).setAside).toEqual([]);
});

it('says that it does not keep where the browser refuses', async () => {
  const refuse = async () => Promise.reject(new Error('QuotaExceededError'));
  const outbox = browserOutbox('ada', 'one', { entries: refuse, set: refuse, del: refuse });
  expect(await outbox.keep(batch())).toBe(false);
  expect(await outbox.read()).toEqual({ waiting: [], setAside: [] });
  await expect(outbox.drop('x')).resolves.toBeUndefined();
});

it('finds nothing in a storage that never answers, after two seconds', async () => {
  const never = async () => new Promise<never>(() => undefined);
  const outbox = browserOutbox('ada', 'one', { entries: never, set: never, del: never });
  const read = outbox.read();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await read).toEqual({ waiting: [], setAside: [] });
});
