import { expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anObject, aRole } from '../../testing/builders';
import { noCtaFilter } from './cta-filter';
import { ctaMatches, matchesOn } from './cta-matches';

const [tool, loan] = [anObject(), anObject()];
const [member, clerk] = [aRole(), aRole()];
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', crud: 'update' });
const mend = aCta({ objectId: tool.id, verb: 'Mend', crud: 'update' });
const close = aCta({ objectId: loan.id, verb: 'Close' });
const model = aDocument(
  tool,
  loan,
  member,
  clerk,
  borrow,
  mend,
  close,
  aGrant({ ctaId: borrow.id, roleId: member.id, tier: 'P' }),
  aGrant({ ctaId: borrow.id, roleId: clerk.id }),
  aGrant({ ctaId: close.id, roleId: clerk.id }),
);

it('counts a verb once, however many may use it, and its uses by role', () => {
  const matches = ctaMatches(model, { ...noCtaFilter, crud: ['update'] });
  expect(matches).toMatchObject({ found: 2, all: 3 });
  expect([tool, loan].map(({ id }) => matchesOn(matches, { objectId: id }))).toEqual([2, 0]);
  expect([member.id, clerk.id, null].map((roleId) => matchesOn(matches, { roleId }))).toEqual([
    1, 1, 1,
  ]);
});

it('counts anew what another filter finds', () => {
  expect(ctaMatches(model, { ...noCtaFilter, primaryOnly: true }).found).toBe(1);
  expect(ctaMatches(model, { ...noCtaFilter, crud: ['delete'] })).toMatchObject({
    found: 0,
    all: 3,
  });
});
