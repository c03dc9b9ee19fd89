import { describe, expect, it } from 'vitest';

import { anId } from '@/lib/orca/testing/builders';

import { aPerson } from '../testing/a-person';
import { peopleByPlace, ringTags } from './ring-tags';

const place = 'nested_object:a:b';
const editing = { place, sinceMs: 0 };

describe('the names at a ring', () => {
  it('begin with who edits there, and end with who is idle', () => {
    const people = [
      aPerson({ name: 'Zoe', isIdle: true }),
      aPerson({ name: 'Ben' }),
      aPerson({ name: 'Mia', editing }),
    ];
    const { tags, more } = ringTags(people, place);
    expect(tags.map(({ name }) => name)).toEqual(['Mia', 'Ben']);
    expect(tags.map(({ isEditing }) => isEditing)).toEqual([true, false]);
    expect(more).toBe(1);
  });

  it('name a person once, at work in any tab', () => {
    const userId = anId();
    const { tags, more } = ringTags(
      [aPerson({ userId, isIdle: true }), aPerson({ userId, editing })],
      place,
    );
    expect(tags).toEqual([{ userId, name: 'Ben', isEditing: true, isIdle: false }]);
    expect(more).toBe(0);
  });

  it('do not take an edit elsewhere for one here', () => {
    const elsewhere = aPerson({ editing: { place: 'cta:a:b', sinceMs: 0 } });
    expect(ringTags([elsewhere], place).tags[0]?.isEditing).toBe(false);
  });
});

describe('people by place', () => {
  it('are where their focus is and where they edit, on this screen only', () => {
    const here = aPerson({ place });
    const both = aPerson({ place: 'nested_object:c:d', editing });
    const other = aPerson({ place: 'cta:a:b' });
    const found = peopleByPlace([here, both, other, aPerson()], 'nested_object:');
    expect([...found.keys()].toSorted()).toEqual([place, 'nested_object:c:d']);
    expect(found.get(place)).toEqual([here, both]);
  });
});
