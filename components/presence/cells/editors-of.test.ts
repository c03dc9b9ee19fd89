import { expect, it } from 'vitest';

import { anId } from '@/lib/orca/testing/builders';

import { aPerson } from '../testing/a-person';
import { editorsOf } from './editors-of';
import { placeOf } from './place-of';

it('names each person who edits a cell or field of the records once', () => {
  const [object, attribute, other, userId] = [anId(), anId(), anId(), anId()];
  const at = (place: string) => ({ place, sinceMs: 1 });
  const people = [
    aPerson({ userId, name: 'Mia', editing: at(placeOf.nestedCell(other, object)) }),
    aPerson({ userId, name: 'Mia', editing: at(placeOf.ctaCell(object, null)) }),
    aPerson({
      name: 'Ben',
      editing: at(placeOf.field({ kind: 'attribute', id: attribute, field: 'name' })),
    }),
    aPerson({ name: 'Zoe', editing: at(placeOf.ctaCell(other, null)) }),
    aPerson({ name: 'Jo', place: placeOf.ctaCell(object, null) }),
  ];
  expect(editorsOf(people, new Set([object, attribute]))).toEqual(['Ben', 'Mia']);
});
