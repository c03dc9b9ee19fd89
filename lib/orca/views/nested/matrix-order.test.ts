import { describe, expect, it } from 'vitest';

import { applyOperation } from '../../operations/apply-operation';
import { aDocument, anAnswer, anObject, aRelationship } from '../../testing/builders';
import { filledColumns, filledRows, matrixOrder } from './matrix-order';
import { nestedObjectMatrix } from './nested-object-matrix';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = anObject({ name: 'Member', orderKey: 'a2' });
const document = aDocument(
  tool,
  loan,
  member,
  aRelationship({ fromId: tool.id, toId: member.id, orderKey: 'a0' }),
  aRelationship({ fromId: tool.id, toId: member.id, orderKey: 'a1' }),
  anAnswer({ rowId: member.id, columnId: tool.id, value: 'no' }),
);

describe('matrixOrder', () => {
  it('stays the same value while only cells change', () => {
    const answered = applyOperation(document, {
      type: 'answer.create',
      record: anAnswer({ rowId: tool.id, columnId: loan.id, value: 'no' }),
    });
    expect(answered.ok && matrixOrder(answered.value.document)).toBe(matrixOrder(document));
  });
});

describe('filledColumns', () => {
  it('are those of the row, its own among them, whatever was said', () => {
    expect(filledColumns(document, tool.id)).toEqual([0, 2]);
    expect(filledColumns(document, loan.id)).toEqual([1]);
    expect(filledColumns(document, member.id)).toEqual([0, 2]);
  });

  it('are the same as in the picture of the whole', () => {
    const { objects } = matrixOrder(document);
    expect(objects.map(({ id }) => filledColumns(document, id))).toEqual(
      nestedObjectMatrix(document).filled,
    );
  });
});

describe('filledRows', () => {
  it('are those of the column, its own among them', () => {
    expect(filledRows(document, tool.id)).toEqual([0, 2]);
    expect(filledRows(document, loan.id)).toEqual([1]);
    expect(filledRows(document, member.id)).toEqual([0, 2]);
  });
});
