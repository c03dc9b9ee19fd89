import { expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aRole } from '../../testing/builders';
import { ctaObjectItems, ctaRoleItems } from './cta-axis-items';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const kit = anObject({ name: 'Kit', orderKey: 'a1' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const clock = aRole({ name: 'Clock', roleKind: 'system', orderKey: 'a1' });
const gone = aRole({ name: 'Gone', isArchived: true });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow' });
const document = aDocument(
  tool,
  kit,
  member,
  clock,
  gone,
  borrow,
  aGrant({ ctaId: borrow.id, roleId: member.id }),
);

it('counts the verbs of objects and roles, and knows the empty ones', () => {
  const said = (items: ReturnType<typeof ctaObjectItems>) =>
    items.map(({ name, count, isEmpty, groups }) => [name, count, isEmpty, groups.type?.label]);
  expect(said(ctaObjectItems(document))).toEqual([
    ['Tool', 1, false, 'Plain objects'],
    ['Kit', 0, true, 'Plain objects'],
  ]);
  expect(said(ctaRoleItems(document))).toEqual([
    ['Member', 1, false, 'People'],
    ['Clock', 0, true, 'Systems'],
  ]);
});
