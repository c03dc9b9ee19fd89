import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Person } from '@/lib/contracts/presence';

import { type PresenceStore } from './presence-store';
import { type FakeLink } from './testing/fake-link';
import { aPerson, openPresence, userId } from './testing/open-presence';

const anId = () => crypto.randomUUID();
const ownId = anId();
const place = 'cta:1:2';

let link: FakeLink;
let store: PresenceStore;
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  ({ link, store, close } = openPresence());
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

const people = (...present: Person[]) => link.say({ type: 'people', present, left: [] });
const told = (type: string) => link.told.filter((message) => message.type === type);

describe('a lease', () => {
  const answer = (state: 'granted' | 'held' | 'ended', holder: Person | null = null) =>
    link.say({ type: 'lease', place, state, holder });
  const taken = () =>
    link.told.flatMap((message) => (message.type === 'lease.take' ? [message.takeOver] : []));

  it('is asked for and given back', async () => {
    link.up(ownId);
    const states: string[] = [];
    store.subscribe(`lease:${place}`, () => states.push(store.leaseOf(place).state));
    const begun = store.beginLease(place, false);
    answer('granted');
    expect(await begun).toEqual({ state: 'granted' });
    store.endLease(place);
    store.endLease(place);
    expect(states).toEqual(['asked', 'granted', 'none']);
    expect(told('lease.release')).toEqual([{ type: 'lease.release', place }]);
  });

  it('says who else has it, and comes when they are done', async () => {
    const ben = aPerson({ editing: { place, sinceMs: 1 } });
    link.up(ownId, [ben]);
    const begun = store.beginLease(place, false);
    answer('held', ben);
    expect(await begun).toMatchObject({ state: 'held', holder: { name: 'Ben' } });
    people({ ...ben, editing: null });
    answer('granted');
    expect(store.leaseOf(place).state).toBe('granted');
    expect(taken()).toEqual([false, false]);
  });

  it('stays somebody else’s while it is asked for again, until another answer comes', async () => {
    link.up(ownId);
    void store.beginLease(place, false);
    answer('held', aPerson());
    const states: string[] = [];
    store.subscribe(`lease:${place}`, () => states.push(store.leaseOf(place).state));
    void store.beginLease(place, false);
    expect(store.leaseOf(place).state).toBe('held');
    answer('held', aPerson());
    void store.beginLease(place, false);
    answer('granted');
    expect(states).toEqual(['held', 'granted']);
  });

  it('is granted here without a line, and asked for when there is one', async () => {
    expect(await store.beginLease(place, false)).toEqual({ state: 'granted' });
    link.up(ownId);
    expect(taken()).toEqual([false]);
    answer('held', aPerson());
    expect(store.leaseOf(place).state).toBe('held');
  });

  it('is granted here when the line breaks before the answer, or none comes', async () => {
    link.up(ownId);
    const broken = store.beginLease(place, false);
    link.down();
    expect(await broken).toEqual({ state: 'granted' });
    store.endLease(place);
    link.up(anId());
    const slow = store.beginLease(place, false);
    vi.advanceTimersByTime(3_000);
    expect(await slow).toEqual({ state: 'granted' });
    answer('held', aPerson());
    expect(store.leaseOf(place).state).toBe('held');
  });

  it('is taken over from this tab’s own connection that broke', () => {
    link.up(ownId);
    void store.beginLease(place, false);
    answer('granted');
    link.down();
    link.up(anId());
    answer('held', aPerson({ userId }));
    answer('granted');
    expect(taken()).toEqual([false, false, true]);
    expect(store.leaseOf(place).state).toBe('granted');
  });

  it('says that it has ended while the edit goes on', () => {
    link.up(ownId);
    void store.beginLease(place, false);
    answer('granted');
    answer('ended');
    expect(store.leaseOf(place).state).toBe('ended');
  });

  it('answers the last of several questions', async () => {
    link.up(ownId);
    const first = store.beginLease(place, false);
    store.endLease(place);
    const second = store.beginLease(place, true);
    answer('held', aPerson());
    expect((await first).state).toBe('held');
    expect(store.leaseOf(place).state).toBe('asked');
    answer('granted');
    expect((await second).state).toBe('granted');
    expect(store.leaseOf(place).state).toBe('granted');
  });

  it('is of one place at a time', () => {
    link.up(ownId);
    void store.beginLease(place, false);
    answer('granted');
    void store.beginLease('cta:3:4', false);
    expect(store.leaseOf(place).state).toBe('none');
  });
});
