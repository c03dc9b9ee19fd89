import { expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aRole } from '@/lib/orca/testing/builders';
import { noCtaFilter } from '@/lib/orca/views/cta/cta-filter';

import { matchingObjects, matchingRoles } from './matching-items';

const [tool, loan] = [anObject(), anObject()];
const [member, librarian] = [aRole(), aRole()];
const borrow = aCta({ objectId: tool.id, crud: 'create' });
const close = aCta({ objectId: loan.id, crud: 'update' });
const matrix = aDocument(
  tool,
  loan,
  member,
  librarian,
  borrow,
  close,
  aGrant({ ctaId: borrow.id, roleId: member.id }),
  aGrant({ ctaId: close.id, roleId: librarian.id }),
);

it('counts as empty what has nothing of what is looked for', () => {
  const filter = { ...noCtaFilter, crud: ['update'] } as const;
  const isEmpty = (items: ReturnType<typeof matchingObjects>) =>
    Object.fromEntries(items.map((item) => [item.id, item.isEmpty]));
  expect(isEmpty(matchingObjects(matrix, filter))).toEqual({ [tool.id]: true, [loan.id]: false });
  expect(isEmpty(matchingRoles(matrix, filter))).toEqual({
    [member.id]: true,
    [librarian.id]: false,
  });
});

it('leaves everything as it is while nothing is looked for', () => {
  const counted = matchingObjects(matrix, noCtaFilter).map(({ isEmpty }) => isEmpty);
  expect(counted).toEqual([false, false]);
});
