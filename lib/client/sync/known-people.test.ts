import { expect, it } from 'vitest';

import { KnownPeople } from './known-people';

it('knows nobody before the server has said who is there', () => {
  const people = new KnownPeople();
  expect(people.role).toBeUndefined();
  expect(people.nameOf('ada')).toBeUndefined();
});

it('remembers members and visitors, by the newest name of each', () => {
  const people = new KnownPeople();
  people.meet({ role: 'viewer', members: { ada: 'Ada', bo: 'Bo' } });
  people.see([{ userId: 'guest', name: 'Guest 1' }]);
  people.meet({ role: 'contributor', members: { bo: 'Bo Berg' } });
  expect(['ada', 'bo', 'guest'].map((id) => people.nameOf(id))).toEqual([
    'Ada',
    'Bo Berg',
    'Guest 1',
  ]);
  expect(people.role).toBe('contributor');
  people.takeRole('viewer');
  expect(people.role).toBe('viewer');
});
