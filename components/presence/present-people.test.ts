import { describe, expect, it } from 'vitest';

import { anId } from '@/lib/orca/testing/builders';

import { presentPeople } from './present-people';
import { aPerson } from './testing/a-person';

const self = anId();

describe('the people who are here', () => {
  it('are one each, however many tabs they have', () => {
    const userId = anId();
    const idle = aPerson({ userId, isIdle: true });
    const active = aPerson({ userId, path: 'ctas' });
    expect(presentPeople([idle, active], self)).toEqual([
      { userId, name: 'Ben', tab: active, isIdle: false },
    ]);
  });

  it('are shown in the tab they edit in', () => {
    const userId = anId();
    const editing = aPerson({ userId, isIdle: true, editing: { place: 'object:a:b', sinceMs: 0 } });
    expect(presentPeople([aPerson({ userId }), editing], self)[0]?.tab).toBe(editing);
  });

  it('do not count me, in another tab', () => {
    expect(presentPeople([aPerson({ userId: self })], self)).toEqual([]);
  });

  it('stand in order of name, the idle ones last', () => {
    const people = presentPeople(
      [aPerson({ name: 'Cy' }), aPerson({ name: 'Ada', isIdle: true }), aPerson({ name: 'Ben' })],
      self,
    );
    expect(people.map(({ name }) => name)).toEqual(['Ben', 'Cy', 'Ada']);
  });
});
