import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { PresenceStore } from './presence-store';
import { fakeLink, type FakeLink } from './testing/fake-link';

const place = 'cta:1:2';

let link: FakeLink;
let store: PresenceStore;
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  link = fakeLink();
  store = new PresenceStore({ link, userId: crypto.randomUUID() });
  close = store.open();
  link.up(crypto.randomUUID());
});
afterEach(() => void vi.useRealTimers());

it('leaves nothing running when it is closed, also when what is on the page goes after it', () => {
  const giveBack = store.claimPlace(place);
  store.moveCursor({ anchor: place, x: 0, y: 0 });
  void store.beginLease(place, false);
  close();
  giveBack();
  store.moveCursor(null);
  expect(vi.getTimerCount()).toBe(0);
});

it('lets nobody wait for a lease that was asked for before it was closed', async () => {
  const answer = store.beginLease(place, false);
  close();
  expect(await answer).toEqual({ state: 'granted' });
});

it('keeps no patience with a question that was answered', async () => {
  const answer = store.beginLease(place, false);
  const before = vi.getTimerCount();
  link.say({ type: 'lease', place, state: 'granted', holder: null });
  expect(await answer).toEqual({ state: 'granted' });
  expect(vi.getTimerCount()).toBe(before - 1);
  close();
});

it('tells again of this tab once it is opened again', () => {
  close();
  close = store.open();
  store.claimPlace(place);
  vi.advanceTimersByTime(1_000);
  expect(link.told).toContainEqual({
    type: 'presence',
    presence: { path: '', place, isIdle: false },
  });
  close();
});
