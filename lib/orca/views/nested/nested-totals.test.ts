import { describe, expect, it } from 'vitest';

import { aDocument, anAnswer, anObject, aRelationship } from '../../testing/builders';
import { isReverseMissing } from './missing-reverse';
import { nestedObjectMatrix } from './nested-object-matrix';
import { axisTotal, nestedTotals } from './nested-totals';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = anObject({ name: 'Member', orderKey: 'a2' });
const yes = (from: typeof tool, to: typeof tool) =>
  aRelationship({ fromId: from.id, toId: to.id, orderKey: 'a0' });
const document = aDocument(
  tool,
  loan,
  member,
  yes(tool, loan),
  yes(loan, tool),
  yes(tool, member),
  yes(tool, tool),
  yes(loan, member),
  anAnswer({ rowId: member.id, columnId: loan.id }),
);

describe('nestedTotals', () => {
  it('counts what was asked, and yeses that nobody asked the other way', () => {
    expect(nestedTotals(document)).toEqual({
      askedPercent: 83,
      readings: { hub: 0, popular: 0, leaf: 0, isolated: 0 },
      missingReverses: [{ rowId: tool.id, columnId: member.id }],
    });
  });

  it('stays the same value while nothing it counts changes', () => {
    expect(nestedTotals(document)).toBe(nestedTotals(document));
  });

  it('is about nothing in an empty model', () => {
    expect(nestedTotals(aDocument())).toMatchObject({ askedPercent: 0, missingReverses: [] });
  });
});

describe('axisTotal', () => {
  const [first] = nestedObjectMatrix(document).objects;

  it('says of a row what one sees, and of a column from where', () => {
    expect(first && axisTotal(first, 'row', 3)).toEqual({ yes: 2, askedPercent: 100, reading: '' });
    expect(first && axisTotal(first, 'column', 3)).toEqual({
      yes: 1,
      askedPercent: 50,
      reading: '',
    });
  });
});

describe('isReverseMissing', () => {
  it('is so where one direction is a yes and the other was never asked', () => {
    expect(isReverseMissing(document, tool.id, member.id)).toBe(true);
    expect(isReverseMissing(document, tool.id, loan.id)).toBe(false);
    expect(isReverseMissing(document, loan.id, member.id)).toBe(false);
    expect(isReverseMissing(document, member.id, tool.id)).toBe(false);
    expect(isReverseMissing(document, tool.id, tool.id)).toBe(false);
  });
});
