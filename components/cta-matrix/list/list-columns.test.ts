import { describe, expect, it } from 'vitest';

import { aCta, aGrant, anObject, aRole } from '@/lib/orca/testing/builders';
import { modelSort } from '@/lib/orca/views/cta/cta-list';

import { listColumns, listText, nextSort, type ListedLine } from './list-columns';

const object = anObject({ name: 'Tool' });
const role = aRole({ name: 'Member' });
const cta = aCta({ objectId: object.id, verb: 'Borrow', crud: 'update' });
const grant = aGrant({
  ctaId: cta.id,
  roleId: role.id,
  tier: 'P',
  states: ['free', 'reserved'],
  condition: 'no fine is open',
});

describe('a line of the list', () => {
  const texts = (line: ListedLine) => listColumns.map(({ id }) => listText(line, id));
  const contextObject = undefined;

  it('says all of a use in words', () => {
    const line = { object, cta, phrase: 'Borrow', role, grant, contextObject };
    expect(texts(line)).toEqual([
      'Borrow',
      'Member',
      'P',
      'Update',
      'free or reserved; no fine is open',
      'As a MEMBER, I want to borrow a TOOL so that … — when it is free or reserved and no fine is open.',
    ]);
  });

  it('says of a verb that nobody may use that it is unassigned', () => {
    const nobody = { role: undefined, grant: undefined };
    const line = { object, cta, phrase: 'Borrow', contextObject, ...nobody };
    expect(texts(line)).toEqual(['Borrow', 'Unassigned', '', 'Update', '', '']);
  });
});

it('sorts by a head, then the other way, then as in the model', () => {
  const once = nextSort(modelSort, 'verb');
  const twice = nextSort(once, 'verb');
  expect([once.direction, twice.direction]).toEqual(['ascending', 'descending']);
  expect(nextSort(twice, 'verb')).toEqual(modelSort);
  expect(nextSort(once, 'tier')).toEqual({ by: 'tier', direction: 'ascending' });
});
