import { expect, it } from 'vitest';

import { anId } from '@/lib/orca/testing/builders';

import { peopleHere } from './people-here';
import { aPerson } from './testing/a-person';

const place = 'cta:a:b';

it('names the others who are at a place once, whatever tabs they have, and not who edits there', () => {
  const self = anId();
  const ben = aPerson({ place });
  const people = [
    ben,
    aPerson({ userId: ben.userId, place }),
    aPerson({ name: 'Ada', place, editing: { place: 'cta:c:d', sinceMs: 0 } }),
    aPerson({ name: 'Mia', place, editing: { place, sinceMs: 0 } }),
    aPerson({ userId: self, name: 'Me', place }),
  ];
  expect(peopleHere(people, place, self)).toEqual(['Ben', 'Ada']);
});
