import { describe, expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anAnswer, anObject, aRole } from '../../testing/builders';
import { ctaAxisTotal } from './cta-axis-total';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });
const member = aRole({ name: 'Member' });
const librarian = aRole({ name: 'Librarian' });
const guest = aRole({ name: 'Guest', isArchived: true });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow' });
const check = aCta({ objectId: tool.id, verb: 'Check' });
const retire = aCta({ objectId: tool.id, verb: 'Retire' });
const document = aDocument(
  tool,
  loan,
  member,
  librarian,
  guest,
  borrow,
  check,
  retire,
  aGrant({ ctaId: borrow.id, roleId: member.id, tier: 'P' }),
  aGrant({ ctaId: check.id, roleId: librarian.id, tier: 'S' }),
  anAnswer({ matrix: 'cta', rowId: loan.id, columnId: librarian.id, value: 'not_permitted' }),
);

describe('ctaAxisTotal', () => {
  it('is whole for an object that every role in sight was asked about', () => {
    expect(ctaAxisTotal(document, { objectId: tool.id })).toEqual({
      ctas: 3,
      primaries: 1,
      askedPercent: 100,
    });
  });

  it('counts an answer as asked', () => {
    expect(ctaAxisTotal(document, { objectId: loan.id })).toEqual({
      ctas: 0,
      primaries: 0,
      askedPercent: 50,
    });
    expect(ctaAxisTotal(document, { roleId: librarian.id })).toEqual({
      ctas: 1,
      primaries: 0,
      askedPercent: 100,
    });
  });

  it('asks nothing of nobody', () => {
    expect(ctaAxisTotal(document, { roleId: null })).toEqual({
      ctas: 1,
      primaries: 0,
      askedPercent: undefined,
    });
  });

  it('is nothing of what is gone', () => {
    expect(ctaAxisTotal(aDocument(), { objectId: tool.id })).toEqual({
      ctas: 0,
      primaries: 0,
      askedPercent: 0,
    });
  });
});
