import { expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aRole } from '@/lib/orca/testing/builders';

import { listEdit, nextLetter } from './list-edit';

const object = anObject();
const role = aRole();
const cta = aCta({ objectId: object.id, crud: 'delete' });
const grant = aGrant({ ctaId: cta.id, roleId: role.id, tier: 'P' });
const document = aDocument(object, role, cta, grant);
const line = { key: grant.id, objectId: object.id, ctaId: cta.id, roleId: role.id };

it('sets the tier and the part of life by their letters, each in its column', () => {
  expect(listEdit(document, line, 'tier', 's')).toEqual([
    { type: 'grant.update', id: grant.id, patch: { tier: 'S' } },
  ]);
  expect(listEdit(document, line, 'crud', 'c')).toEqual([
    { type: 'cta.update', id: cta.id, patch: { crud: 'create' } },
  ]);
  expect(listEdit(document, line, 'crud', 's')).toEqual([]);
  expect(listEdit(document, line, 'story', 'p')).toEqual([]);
});

it('has no tier where nobody may use the verb', () => {
  expect(listEdit(aDocument(object, cta), { ...line, roleId: null }, 'tier', 's')).toEqual([]);
});

it('steps to the next value, and from the last to none', () => {
  expect(nextLetter(document, line, 'tier')).toBe('S');
  expect(nextLetter(document, line, 'crud')).toBe('d');
  expect(listEdit(document, line, 'crud', 'd')).toMatchObject([{ patch: { crud: null } }]);
});
