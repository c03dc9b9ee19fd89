import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { presenceLimits, type Person } from '@/lib/contracts/presence';

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
const presences = () =>
  link.told.flatMap((message) => (message.type === 'presence' ? [message.presence] : []));

describe('this tab', () => {
  it('tells where it is once it is welcome, and again after each break', () => {
    store.notePath('ctas');
    expect(link.told).toEqual([]);
    link.up(ownId);
    const ctas = { path: 'ctas', place: null, isIdle: false };
    expect(presences()).toEqual([ctas]);
    link.down();
    vi.advanceTimersByTime(1_000);
    link.up(anId());
    expect(presences()).toEqual([ctas, ctas]);
  });

  it('tells at most every 60 ms, the newest, and nothing twice', () => {
    link.up(ownId);
    for (let step = 0; step < 60; step++) {
      store.notePath(`ctas?step=${step}`);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(60);
    expect(presences().length).toBeLessThanOrEqual(12);
    expect(presences().at(-1)?.path).toBe('ctas?step=59');
    const before = presences().length;
    store.notePath('ctas?step=59');
    store.noteActivity();
    vi.advanceTimersByTime(1_000);
    expect(presences()).toHaveLength(before);
  });

  it('tells the place claimed last, and then the one before', () => {
    link.up(ownId);
    const leaveGrid = store.claimPlace(place);
    const leaveField = store.claimPlace('object:1:name');
    vi.advanceTimersByTime(100);
    expect(presences().at(-1)?.place).toBe('object:1:name');
    leaveField();
    vi.advanceTimersByTime(100);
    expect(presences().at(-1)?.place).toBe(place);
    leaveGrid();
    vi.advanceTimersByTime(100);
    expect(presences().at(-1)?.place).toBeNull();
  });

  it('knows which places its focus and pointer are at, and wakes only those', () => {
    const there = 'cta:3:4';
    const woken: string[] = [];
    for (const topic of [`near:${place}`, `near:${there}`, 'own_place'] as const)
      store.subscribe(topic, () => woken.push(topic));
    const leave = store.claimPlace(place);
    expect([store.ownPlace(), store.isNear(place)]).toEqual([place, true]);
    expect(woken.splice(0)).toEqual(['own_place', `near:${place}`]);
    store.moveCursor({ anchor: there, x: 0, y: 0 });
    store.moveCursor({ anchor: there, x: 0.5, y: 0 });
    expect(store.isNear(there)).toBe(true);
    expect(woken.splice(0)).toEqual([`near:${there}`]);
    leave();
    store.moveCursor(null);
    expect([store.ownPlace(), store.isNear(place), store.isNear(there)]).toEqual([
      null,
      false,
      false,
    ]);
  });

  it('falls idle after two minutes, is gone after fifteen, and is back with the first key', () => {
    link.up(ownId);
    vi.advanceTimersByTime(presenceLimits.idleAfterMs - 1_000);
    expect(presences().at(-1)?.isIdle).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(presences().at(-1)?.isIdle).toBe(true);
    vi.advanceTimersByTime(presenceLimits.goneAfterMs - presenceLimits.idleAfterMs);
    expect(presences().at(-1)).toBeNull();
    store.noteActivity();
    expect(presences().at(-1)?.isIdle).toBe(false);
  });

  it('is told of again while somebody only types', () => {
    link.up(ownId);
    for (let minute = 0; minute < 20; minute++) {
      vi.advanceTimersByTime(60_000);
      store.noteActivity();
    }
    expect(presences().length).toBeGreaterThanOrEqual(4);
    expect(presences().every((presence) => presence?.isIdle === false)).toBe(true);
  });

  it('is gone with the page and back with it', () => {
    link.up(ownId);
    store.setAway(true);
    expect(presences().at(-1)).toBeNull();
    store.setAway(false);
    expect(presences().at(-1)?.isIdle).toBe(false);
  });

  it('tells the screen alone where its address is too long for others', () => {
    link.up(ownId);
    store.notePath(`ctas?text=${'x'.repeat(1_000)}`);
    vi.advanceTimersByTime(100);
    expect(presences().at(-1)?.path).toBe('ctas');
  });

  it('tells its pointer ten times a second at most, where others are there to see it', () => {
    link.up(ownId);
    store.moveCursor({ anchor: place, x: 0.5, y: 0.5 });
    vi.advanceTimersByTime(1_000);
    expect(told('cursor')).toEqual([]);
    people(aPerson());
    for (let step = 0; step < 100; step++) {
      store.moveCursor({ anchor: place, x: step / 100, y: 0.5 });
      vi.advanceTimersByTime(10);
    }
    store.moveCursor(null);
    vi.advanceTimersByTime(100);
    expect(told('cursor').length).toBeLessThanOrEqual(12);
    expect(told('cursor').at(-1)).toEqual({ type: 'cursor', cursor: null });
    store.moveCursor({ anchor: place, x: Number.NaN, y: 0 });
    vi.advanceTimersByTime(100);
    expect(told('cursor').at(-1)).toEqual({ type: 'cursor', cursor: null });
  });
});

describe('the others', () => {
  it('are all but this tab, in order of name', () => {
    const own = aPerson({ connectionId: ownId, userId });
    const secondTab = aPerson({ userId, name: 'Ada' });
    link.up(ownId, [own, secondTab]);
    people(aPerson({ name: 'Aaron' }), { ...own, place });
    expect(store.others().map(({ name }) => name)).toEqual(['Aaron', 'Ada']);
    expect(store.peopleAt(place)).toEqual([]);
  });

  it('are not this tab over the line that broke, either', () => {
    link.up(ownId);
    link.down();
    link.up(anId(), [aPerson({ connectionId: ownId, userId })]);
    expect(store.others()).toEqual([]);
  });

  it('stay for two seconds while the line is down', () => {
    link.up(ownId, [aPerson()]);
    link.down();
    link.down();
    expect(store.self().connectionId).toBeUndefined();
    vi.advanceTimersByTime(1_900);
    expect(store.others()).toHaveLength(1);
    vi.advanceTimersByTime(100);
    expect(store.others()).toEqual([]);
    link.up(ownId, [aPerson()]);
    vi.advanceTimersByTime(10_000);
    expect(store.others()).toHaveLength(1);
  });

  it('wake only the places they come from and go to', () => {
    const ben = aPerson({ place });
    const cleo = aPerson({ name: 'Cleo', place: 'cta:3:4' });
    link.up(ownId, [ben, cleo]);
    const woken: string[] = [];
    for (const at of [place, 'cta:3:4', 'cta:5:6', 'cta:7:8'])
      store.subscribe(`at:${at}`, () => woken.push(at));
    const cleosPeople = store.peopleAt('cta:3:4');
    people({ ...ben, place: 'cta:5:6', path: 'ctas?object=5' });
    expect(woken.toSorted()).toEqual([place, 'cta:5:6']);
    expect(store.peopleAt('cta:3:4')).toBe(cleosPeople);

    woken.length = 0;
    people({ ...ben, place: 'cta:5:6', path: 'ctas?object=6' });
    expect(woken).toEqual([]);
    people({ ...cleo, isIdle: true });
    expect(woken).toEqual(['cta:3:4']);
  });

  it('hold what they edit, the later one of two', () => {
    const first = aPerson({ editing: { place, sinceMs: 1 } });
    const second = aPerson({ editing: { place, sinceMs: 2 } });
    link.up(ownId, [second, first]);
    expect(store.holderOf(place)?.connectionId).toBe(second.connectionId);
    link.say({ type: 'people', present: [], left: [second.connectionId] });
    expect(store.holderOf(place)?.connectionId).toBe(first.connectionId);
  });

  it('have pointers, which go with them', () => {
    const [ben, cleo] = [aPerson(), aPerson({ name: 'Cleo' })];
    link.up(ownId, [ben, cleo]);
    const cursor = { anchor: place, x: 0.5, y: 0.5 };
    link.say({
      type: 'cursors',
      cursors: [
        [ben.connectionId, cursor],
        [cleo.connectionId, cursor],
        [anId(), cursor],
      ],
    });
    const [, cleos] = store.cursors();
    expect(store.cursors()).toHaveLength(2);
    link.say({ type: 'cursors', cursors: [[ben.connectionId, { ...cursor, x: 1 }]] });
    expect(store.cursors()[0]?.cursor.x).toBe(1);
    expect(store.cursors()[1]).toBe(cleos);
    link.say({ type: 'people', present: [], left: [ben.connectionId] });
    link.say({ type: 'cursors', cursors: [[cleo.connectionId, null]] });
    expect(store.cursors()).toEqual([]);
  });
});
