import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { type LinkListener } from '@/lib/client/sync/line/project-link';
import { type Person } from '@/lib/contracts/presence';
import { anId } from '@/lib/orca/testing/builders';

import { aPerson } from '../testing/a-person';
import { gatherJoins } from './gather-joins';

const selfUserId = anId();
const told: (readonly string[])[] = [];
let listener: LinkListener | undefined;
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  const listen = (next: LinkListener) => {
    listener = next;
    return () => {
      listener = undefined;
    };
  };
  end = gatherJoins({ listen }, selfUserId, (names) => told.push(names));
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const hear = (present: readonly Person[], left: readonly string[] = []) =>
  listener?.onMessage({ type: 'people', present: [...present], left: [...left] });

it('tells of those who come within two seconds together', () => {
  hear([aPerson()]);
  vi.advanceTimersByTime(1_900);
  hear([aPerson({ name: 'Ada' }), aPerson({ name: 'Cy' })]);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(told).toEqual([['Ben', 'Ada', 'Cy']]);
  hear([aPerson({ name: 'Di' })]);
  vi.advanceTimersByTime(2_000);
  expect(told).toEqual([['Ben', 'Ada', 'Cy'], ['Di']]);
});

it('says nothing of who only looked in, nor of me in another tab', () => {
  const ben = aPerson();
  hear([ben, aPerson({ userId: selfUserId })]);
  hear([], [ben.connectionId]);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([]);
  hear([aPerson({ userId: ben.userId })]);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([['Ben']]);
});

it('says nothing once the project is left', () => {
  hear([aPerson()]);
  end();
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([]);
});
