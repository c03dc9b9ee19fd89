import { describe, expect, it } from 'vitest';

import { presenceLimits, type Presence } from '@/lib/contracts/presence';

import { LocalPerson } from './local-person';

const member = { connectionId: 'b', userId: 'ada', name: 'Ada' };
const here: Presence = { path: 'objects', place: null, isIdle: false };
const { goneAfterMs, idleAfterMs } = presenceLimits;

describe('somebody on a line of this process', () => {
  it('is shown from their first word of themselves on, with what they edit', () => {
    const ada = new LocalPerson(member, 0);
    expect(ada.shown).toBeUndefined();
    ada.tell(here, 0);
    ada.editing = { place: 'cta:1', sinceMs: 5 };
    expect(ada.shown).toEqual({ ...member, ...here, editing: { place: 'cta:1', sinceMs: 5 } });
    ada.hide();
    expect(ada.shown).toBeUndefined();
  });

  it('is taken for gone when nothing was heard of them', () => {
    const ada = new LocalPerson(member, 0);
    ada.tell(here, 1_000);
    ada.hear(2_000);
    expect(ada.isSilent(2_000 + goneAfterMs - 1)).toBe(false);
    expect(ada.isSilent(2_000 + goneAfterMs)).toBe(true);
  });

  it('is taken for gone when they are idle for as long, however often they say so', () => {
    const ada = new LocalPerson(member, 0);
    ada.tell({ ...here, isIdle: true }, 1_000);
    const goneMs = 1_000 + goneAfterMs - idleAfterMs;
    ada.tell({ ...here, isIdle: true }, goneMs - 1);
    expect(ada.isSilent(goneMs - 1)).toBe(false);
    expect(ada.isSilent(goneMs)).toBe(true);
    ada.tell(here, goneMs);
    expect(ada.isSilent(goneMs)).toBe(false);
  });

  it.each([
    ['a later edit of the place', 'c', { place: 'cta:1', sinceMs: 11 }],
    [
      'one of the same moment by a connection that comes later',
      'c',
      { place: 'cta:1', sinceMs: 10 },
    ],
  ])('gives a place up to %s', (_, connectionId, editing) => {
    expect(anEditor().editsBefore(connectionId, editing)).toBe(true);
    expect(new LocalPerson(member, 0).editsBefore(connectionId, editing)).toBe(false);
  });

  it.each([
    ['an earlier edit of the place', 'c', { place: 'cta:1', sinceMs: 9 }],
    [
      'one of the same moment by a connection that comes before',
      'a',
      { place: 'cta:1', sinceMs: 10 },
    ],
    ['an edit of another place', 'c', { place: 'cta:2', sinceMs: 11 }],
    ['their own', 'b', { place: 'cta:1', sinceMs: 11 }],
  ])('keeps a place against %s', (_, connectionId, editing) => {
    expect(anEditor().editsBefore(connectionId, editing)).toBe(false);
  });
});

function anEditor(): LocalPerson {
  const ada = new LocalPerson(member, 0);
  ada.editing = { place: 'cta:1', sinceMs: 10 };
  return ada;
}
