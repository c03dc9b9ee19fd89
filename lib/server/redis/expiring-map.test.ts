import { expect, it } from 'vitest';

import { expiringMap } from './expiring-map';

it('forgets the entry set longest ago when it is full', () => {
  const map = expiringMap<number>(() => 0, 2);
  map.set('a', 1, 60);
  map.set('b', 2, 60);
  map.set('a', 3, 60);
  map.set('c', 4, 60);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4]);
});

it('forgets nobody for an entry that is there already', () => {
  const map = expiringMap<number>(() => 0, 2);
  map.set('a', 1, 60);
  map.set('b', 2, 60);
  map.set('b', 3, 60);
  expect([map.get('a'), map.get('b')]).toEqual([1, 3]);
});

it('ends an entry at its time, also when its value was replaced since', () => {
  let now = 0;
  const map = expiringMap<number>(() => now, 2);
  map.set('a', 1, 10);
  now = 9_999;
  map.replace('a', 2);
  expect([map.get('a'), map.secondsLeft('a')]).toEqual([2, 1]);
  now = 10_000;
  expect([map.get('a'), map.secondsLeft('a')]).toEqual([undefined, 0]);
});
