import { describe, expect, it } from 'vitest';

import { type Person } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';
import { anId } from '@/lib/orca/testing/builders';

import { aPerson } from '../testing/a-person';
import { afterMessage, noJoins } from './joins';

const welcome = (...people: readonly Person[]): ServerMessage => ({
  type: 'welcome',
  version: 0,
  changes: [],
  connectionId: anId(),
  role: 'contributor',
  people: [...people],
  members: {},
});
const came = (...present: readonly Person[]): ServerMessage => ({
  type: 'people',
  present: [...present],
  left: [],
});
const left = ({ connectionId }: Person): ServerMessage => ({
  type: 'people',
  present: [],
  left: [connectionId],
});

/** The names told of as messages come in, at the given seconds. */
function toldOf(...messages: readonly (readonly [atSeconds: number, ServerMessage])[]) {
  let joins = noJoins;
  return messages.flatMap(([atSeconds, message]) => {
    const after = afterMessage(joins, message, atSeconds * 1_000);
    joins = after.joins;
    return after.joined.map(({ name }) => name);
  });
}

const ben = aPerson();
const ada = aPerson({ name: 'Ada' });

describe('a join', () => {
  it('is told of somebody who comes after me', () => {
    expect(toldOf([0, welcome(ben)], [1, came(ada)])).toEqual(['Ada']);
  });

  it('is not told of who was here when I came, wherever they go then', () => {
    expect(toldOf([0, welcome(ben)], [1, came({ ...ben, path: 'ctas' })])).toEqual([]);
  });

  it('is told once, whatever tabs they open and close', () => {
    const second = aPerson({ userId: ada.userId, name: 'Ada' });
    expect(
      toldOf([0, welcome()], [1, came(ada)], [2, came(second)], [60, left(ada)], [99, came(ada)]),
    ).toEqual(['Ada']);
  });

  it('is not told of who was idle for long or closed the lid, and is when they come back after hours', () => {
    const again = aPerson({ userId: ben.userId });
    const hours = 60 * 60;
    expect(toldOf([0, welcome(ben)], [10, left(ben)], [2 * hours, came(again)])).toEqual([]);
    expect(toldOf([0, welcome(ben)], [10, left(ben)], [4 * hours, came(again)])).toEqual(['Ben']);
  });

  it('is not told again of somebody who left while I had no connection', () => {
    const [first, again] = [ada, aPerson({ userId: ada.userId, name: 'Ada' })];
    expect(
      toldOf([0, welcome()], [1, came(first)], [60, welcome()], [90, welcome()], [99, came(again)]),
    ).toEqual(['Ada']);
  });

  it('is not told of a server that hands its people over in one message', () => {
    const again = aPerson({ userId: ben.userId });
    const handover: ServerMessage = {
      type: 'people',
      present: [again],
      left: [ben.connectionId],
    };
    expect(toldOf([0, welcome(ben)], [1, handover])).toEqual([]);
  });

  it('is not told of who came while I had no connection', () => {
    expect(toldOf([0, welcome(ben)], [90, welcome(ben, ada)])).toEqual([]);
  });
});
